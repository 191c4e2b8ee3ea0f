#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/runner.hpp"
#include "oracle/targets/in_process.hpp"
#include "reports/lint_findings.hpp"
#include "reports/wording.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
constexpr std::array<std::string_view, 3> formats{"text", "github", "sarif"};

struct LintFlags {
    std::vector<std::string> paths;
    std::string format{formats.front()};
};

/// The expectations that the model contradicts, when the model itself plays the target.
std::vector<scenarios::Problem> disputes_in(const std::vector<scenarios::Scenario>& scenarios) {
    std::vector<scenarios::Problem> disputes;
    oracle::RunOptions options;
    options.target = "reference";
    options.make_target = [&] { return oracle::in_process_target(options.book); };
    static_cast<void>(oracle::run(
        oracle::plan(scenarios, {}),
        options,
        [](const oracle::RunInfo&) {},
        [&](const oracle::CaseReport& report) {
            disputes.insert(disputes.end(), report.disputes.begin(), report.disputes.end());
        }
    ));
    return disputes;
}

std::size_t case_count(const std::vector<scenarios::Scenario>& scenarios) {
    std::size_t count = 0;
    for (const auto& scenario : scenarios)
        count += scenario.cases.size();
    return count;
}

int lint(const LintFlags& flags) {
    if (std::ranges::find(formats, flags.format) == formats.end())
        refuse("--format", flags.format, formats);
    auto corpus = scenarios::load(paths_to_read(flags.paths, {}));
    const reports::LintFindings findings{std::move(corpus.problems), disputes_in(corpus.scenarios)};
    const int status =
        findings.unreadable.empty() && findings.disputed.empty() ? 0 : bad_input_status;
    if (flags.format == "sarif") {
        reports::write_lint_sarif(findings, LAKMUS_VERSION, std::cout);
        return status;
    }
    if (flags.format == "github")
        reports::write_lint_github(findings, std::cout);
    else
        reports::write_lint_text(findings, std::cout);
    fmt::print(
        "{} with {} read; {}, {} that the model contradicts\n",
        reports::counted(corpus.scenarios.size(), "scenario", "scenarios"),
        reports::counted(case_count(corpus.scenarios), "case", "cases"),
        reports::counted(findings.unreadable.size(), "problem", "problems"),
        reports::counted(findings.disputed.size(), "expectation", "expectations")
    );
    return status;
}
}  // namespace

void add_lint(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("lint", "Says what is wrong with scenario files");
    const auto flags = std::make_shared<LintFlags>();
    command->add_option(
        "FILE|DIR", flags->paths, "Scenario files and folders; without any, the corpus"
    );
    command
        ->add_option(
            "--format",
            flags->format,
            "text; github: annotations of a pull request; sarif: SARIF 2.1.0, for code scanning"
        )
        ->capture_default_str();
    command->footer("Example:\n  lakmus lint scenarios/s2_1");
    command->callback([flags, &status] { status = lint(*flags); });
}
}  // namespace lakmus::cli
