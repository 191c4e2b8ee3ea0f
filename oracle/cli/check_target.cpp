#include "oracle/cli/commands.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/target_spec.hpp"
#include "oracle/targets/check/adapter_check.hpp"
#include "reports/escaping.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
using oracle::CheckResult;
using Verdict = CheckResult::Verdict;

struct CheckFlags {
    std::string target;
    unsigned timeout_ms = 5000;
};

constexpr std::array<std::string_view, 3> verdict_words{"well", "FAULT", "left out"};

std::string line_of(const CheckResult& result) {
    const auto word = verdict_words[static_cast<std::size_t>(result.verdict)];
    const auto line = fmt::format("{:<10} {:<16} {}", word, result.name, result.about);
    if (result.why.empty())
        return line;
    const auto why = reports::printable(result.why, reports::command_limit_bytes);
    return fmt::format("{}\n{:<10} {}", line, "", why);
}

int check(const CheckFlags& flags) {
    const auto open = parse_conversation(flags.target);
    if (!open) {
        constexpr std::array<std::string_view, 2> forms{"exec:COMMAND", "http://HOST:PORT"};
        refuse("check-target", flags.target, forms);
    }
    const auto results =
        oracle::check_adapter(*open, {.step = std::chrono::milliseconds{flags.timeout_ms}});
    for (const auto& result : results)
        std::cout << line_of(result) << '\n';
    const auto faults = std::ranges::count(results, Verdict::fault, &CheckResult::verdict);
    std::cout << fmt::format("{} checks, {} faults\n", results.size(), faults);
    return faults == 0 ? 0 : 1;
}
}  // namespace

void add_check_target(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "check-target", "Checks whether an adapter speaks the protocol, whatever its rules"
    );
    const auto flags = std::make_shared<CheckFlags>();
    command->add_option("TARGET", flags->target, "exec:COMMAND or http://HOST[:PORT][/PATH]")
        ->required();
    command->add_option("--timeout", flags->timeout_ms, "How long a step may take, in milliseconds")
        ->check(CLI::Range(1, 3'600'000))
        ->capture_default_str();
    command->footer(
        "Example:\n"
        "  lakmus check-target 'exec:python3 docs/sample_target.py'\n"
        "Exit status: 0 all is well, 1 there is a fault, 2 bad input."
    );
    command->callback([flags, &status] { status = check(*flags); });
}
}  // namespace lakmus::cli
