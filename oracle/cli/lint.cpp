#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/runner.hpp"
#include "oracle/targets/in_process.hpp"
#include "reports/escaping.hpp"
#include "reports/wording.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
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

int lint(const std::vector<std::string>& paths) {
    const auto corpus = scenarios::load(paths_to_read(paths, {}));
    const auto disputes = disputes_in(corpus.scenarios);
    for (const auto* problems : {&corpus.problems, &disputes})
        for (const auto& problem : *problems)
            std::cout << reports::printable(scenarios::to_text(problem)) << '\n';
    fmt::print(
        "{} with {} read; {}, {} that the model contradicts\n",
        reports::counted(corpus.scenarios.size(), "scenario", "scenarios"),
        reports::counted(case_count(corpus.scenarios), "case", "cases"),
        reports::counted(corpus.problems.size(), "problem", "problems"),
        reports::counted(disputes.size(), "expectation", "expectations")
    );
    return corpus.problems.empty() && disputes.empty() ? 0 : bad_input_status;
}
}  // namespace

void add_lint(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("lint", "Says what is wrong with scenario files");
    const auto paths = std::make_shared<std::vector<std::string>>();
    command->add_option("FILE|DIR", *paths, "Scenario files and folders; without any, the corpus");
    command->footer("Example:\n  lakmus lint scenarios/s2_1");
    command->callback([paths, &status] { status = lint(*paths); });
}
}  // namespace lakmus::cli
