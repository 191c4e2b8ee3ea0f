#include "oracle/cli/judging_flags.hpp"

#include "oracle/cli/terminal.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>

namespace lakmus::cli {
reports::TerminalOptions JudgingFlags::terminal_options() const {
    return {.colour = wants_colour(), .progress = is_terminal(), .max_deviations = max_deviations};
}

VendorFlags JudgingFlags::vendor_flags(
    model::Date day, const std::vector<std::string>& paths, const std::string& filter
) const {
    auto vendor = lists;
    vendor.today = day;
    vendor.is_part = !filter.empty();
    for (const auto& path : paths)
        if (!std::filesystem::is_directory(path))
            vendor.named_files.push_back(path);
    return vendor;
}

void add_judging_options(CLI::App& command, JudgingFlags& flags) {
    command.add_option("--rulebook", flags.rulebook, "The rulebook that judges")
        ->capture_default_str();
    command
        .add_option(
            "--diagnosis-time",
            flags.diagnosis_ms,
            "How long the explanation of one deviation may take, in milliseconds; counted in steps "
            "played again, so that a busy machine changes no result"
        )
        ->check(CLI::Range(1, 600'000))
        ->capture_default_str();
    command
        .add_option("--max-deviations", flags.max_deviations, "How many deviations to show in full")
        ->capture_default_str();
    add_list_options(command, flags.lists, flags.today);
}

void add_list_options(CLI::App& command, VendorFlags& lists, std::string& today) {
    command.add_option("--today", today, "The day of the run; without it, the system's");
    command.add_option("--reasons", lists.reasons, "A table from error codes to rules");
    command.add_option(
        "--known-issues", lists.known_issues, "The vendor's own list of known issues"
    );
}

oracle::Summary Telling::play(
    const std::vector<oracle::PlannedCase>& cases,
    const oracle::RunOptions& options,
    std::vector<scenarios::Problem> problems
) {
    auto summary = oracle::run(
        cases,
        options,
        [&](const oracle::RunInfo& info) { begin(info); },
        [&](const oracle::CaseReport& report) { add(report); }
    );
    summary.problems = std::move(problems);
    end(summary);
    return summary;
}
}  // namespace lakmus::cli
