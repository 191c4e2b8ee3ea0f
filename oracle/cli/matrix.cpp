#include "generators/matrix/matrices.hpp"
#include "oracle/cli/commands.hpp"
#include "oracle/cli/csv_file.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/report_set.hpp"
#include "oracle/cli/stop_signal.hpp"
#include "oracle/cli/target_spec.hpp"
#include "oracle/cli/terminal.hpp"
#include "oracle/lives_run.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
struct MatrixFlags {
    std::string target = "reference";
    std::string rulebook{model::rulebooks().front().name};
    std::string section;
    std::string only;
    std::string csv;
    ReportFiles files;
    unsigned jobs = 1;
    unsigned timeout_ms = 5000;
    std::size_t max_deviations = 20;
};

void must_be_section(std::string_view number) {
    std::vector<std::string_view> numbers;
    for (const auto& section : model::catalogue().sections())
        numbers.push_back(section.number);
    if (std::ranges::find(numbers, number) == numbers.end())
        refuse("--section", number, numbers);
}

/// "switches", or "switches:17" for one life of it.
std::vector<scenarios::Lives> named(std::vector<scenarios::Lives> all, std::string_view only) {
    const auto colon = only.find(':');
    const auto name = only.substr(0, colon);
    std::vector<std::string_view> names;
    names.reserve(all.size());
    for (const auto& lives : all)
        names.emplace_back(lives.name);
    if (std::ranges::find(names, name) == names.end())
        refuse("--only", name, names);
    std::erase_if(all, [&](const scenarios::Lives& lives) { return lives.name != name; });
    return all;
}

/// Leaves the life with the number alone.
void keep_one(std::vector<oracle::PlannedLife>& planned, std::string_view only) {
    const auto colon = only.find(':');
    if (colon == std::string_view::npos)
        return;
    const auto digits = only.substr(colon + 1);
    std::size_t number = 0;
    const auto [end, trouble] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_number = trouble == std::errc{} && end == digits.data() + digits.size();
    std::erase_if(planned, [&](const oracle::PlannedLife& life) {
        return !is_number || life.number != number;
    });
}

int run_matrix(const MatrixFlags& flags) {
    if (!flags.section.empty())
        must_be_section(flags.section);
    const StopSignal stop_signal;
    const oracle::RunOptions options{
        .book = rulebook_named(flags.rulebook),
        .target = flags.target,
        .jobs = flags.jobs,
        .in_full = false,
        .make_target = parse_target(flags.target, std::chrono::milliseconds{flags.timeout_ms}),
        .stop = StopSignal::is_asked};
    auto lives = generators::matrices(options.book);
    if (!flags.only.empty())
        lives = named(std::move(lives), flags.only);
    auto planned = oracle::plan_lives(options.book, lives, flags.section, flags.jobs);
    keep_one(planned, flags.only);
    if (planned.empty())
        refuse(
            flags.only.empty() ? "--section" : "--only",
            flags.only.empty() ? flags.section : flags.only,
            {}
        );
    CsvFile csv{flags.csv};
    ReportSet reports{
        flags.files,
        std::cout,
        {.colour = wants_colour(),
         .progress = is_terminal(),
         .max_deviations = flags.max_deviations}};
    const auto summary = oracle::run_lives(
        planned,
        options,
        [&](const oracle::RunInfo& info) { reports.begin(info); },
        [&](const scenarios::Lifecycle& life, const oracle::CaseReport& report) {
            csv.add(life, report);
            reports.add(report);
        }
    );
    reports.end(summary);
    csv.end();
    return summary.exit_code();
}
}  // namespace

void add_matrix(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "matrix", "Plays every combination of types, groups, senders and limits against a target"
    );
    const auto flags = std::make_shared<MatrixFlags>();
    command->add_option("--target", flags->target, "What is judged, as for lakmus run")
        ->capture_default_str();
    command->add_option("--rulebook", flags->rulebook, "The rulebook that judges")
        ->capture_default_str();
    command->add_option(
        "--section", flags->section, "Only lives in which a rule of this section is at work: 2.1"
    );
    command->add_option("--only", flags->only, "Only one matrix, or one life of it: switches:17");
    command->add_option("--jobs", flags->jobs, "How many targets play at a time")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command->add_option("--timeout", flags->timeout_ms, "How long a step may take, in milliseconds")
        ->check(CLI::Range(1, 3'600'000))
        ->capture_default_str();
    command->add_option("--csv", flags->csv, "Write a line for each life to this file");
    command->add_option("--jsonl", flags->files.jsonl, "Write JSON lines to this file");
    command
        ->add_option(
            "--max-deviations", flags->max_deviations, "How many deviations to show in full"
        )
        ->capture_default_str();
    command->footer(
        "Example: all that section 2.1 says, cell by cell:\n"
        "  lakmus matrix --target exec:./my-target --section 2.1 --csv cells.csv"
    );
    command->callback([flags, &status] { status = run_matrix(*flags); });
}
}  // namespace lakmus::cli
