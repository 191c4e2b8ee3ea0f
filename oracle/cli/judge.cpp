#include "oracle/cli/commands.hpp"
#include "oracle/cli/judging_flags.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/stop_signal.hpp"
#include "oracle/cli/today.hpp"
#include "oracle/recording/judging.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <thread>

namespace lakmus::cli {
namespace {
struct JudgeFlags {
    std::vector<std::string> files;
    ReportFiles reports;
    JudgingFlags judging;
    std::optional<std::size_t> line;
    unsigned jobs = std::clamp(std::thread::hardware_concurrency(), 1U, 256U);
};

[[noreturn]] void refuse_file(const std::string& file, std::string found, std::string expected) {
    throw scenarios::InputError{
        {{.place = {.file = file},
          .found = std::move(found),
          .expected = std::move(expected),
          .nearest = {}}}};
}

/// The files as streams, from first to last.
class Inputs {
public:
    explicit Inputs(const std::vector<std::string>& names) {
        for (const auto& name : names)
            inputs_.push_back({name, name == "-" ? &std::cin : &open(name)});
    }
    [[nodiscard]] const std::vector<oracle::RecordedInput>& all() const { return inputs_; }

private:
    std::istream& open(const std::string& name) {
        auto& file = *files_.emplace_back(std::make_unique<std::ifstream>(name, std::ios::binary));
        if (!file || file.peek() == std::ifstream::traits_type::eof())
            refuse_file(
                name,
                "found no file that can be read, or an empty one",
                "expected recorded lives, as `lakmus run --record` writes them"
            );
        return file;
    }

    std::vector<std::unique_ptr<std::ifstream>> files_;
    std::vector<oracle::RecordedInput> inputs_;
};

int judge(const JudgeFlags& flags) {
    const StopSignal stop_signal;
    std::ios::sync_with_stdio(false);
    oracle::RunOptions options{
        .book = rulebook_named(flags.judging.rulebook),
        .target = {},
        .jobs = flags.jobs,
        .effort = flags.judging.effort(),
        .in_full = flags.reports.tell_all(),
        .make_target = {},
        .stop = StopSignal::is_asked};
    auto vendor = flags.judging.lists;
    vendor.today = day_of_run(flags.judging.today);
    vendor.is_part = flags.line.has_value();
    VendorLists lists{vendor};
    lists.hook_into(options);
    const Inputs inputs{flags.files};
    ReportSet reports{
        flags.reports,
        std::cout,
        flags.judging.terminal_options(),
        instant_of_run(flags.judging.today)};
    reports.hook_into(options);
    Telling telling{lists, reports};
    auto summary = oracle::judge_recordings(
        inputs.all(),
        flags.line,
        options,
        [&](const oracle::RunInfo& info) { telling.begin(info); },
        [&](const oracle::CaseReport& report) { telling.add(report); }
    );
    // What judges nothing must not pass for what found nothing.
    if (summary.case_total() == 0 && summary.complete)
        refuse_file("judge", "found no life to judge", "expected at least one line with a life");
    telling.end(summary);
    return summary.exit_code();
}

void add_options(CLI::App& command, JudgeFlags& flags) {
    command
        .add_option(
            "FILE",
            flags.files,
            "Recorded lives, as `lakmus run --record` writes them; - for standard input"
        )
        ->required();
    command.add_option("--jobs", flags.jobs, "How many lines are judged at a time")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command.add_option("--line", flags.line, "Only the line with this number")
        ->check(CLI::PositiveNumber);
    add_report_options(command, flags.reports);
    add_judging_options(command, flags.judging);
}
}  // namespace

void add_judge(CLI::App& app, int& status) {
    auto* command =
        app.add_subcommand("judge", "Judges recorded lives, millions of them, without a target");
    const auto flags = std::make_shared<JudgeFlags>();
    add_options(*command, *flags);
    command->footer(
        "Example: what was recorded last night, and is packed:\n"
        "  zcat night.jsonl.gz | lakmus judge - --jsonl result.jsonl"
    );
    command->callback([flags, &status] { status = judge(*flags); });
}
}  // namespace lakmus::cli
