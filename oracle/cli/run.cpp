#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/judging_flags.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/record_file.hpp"
#include "oracle/cli/shard_flag.hpp"
#include "oracle/cli/stop_signal.hpp"
#include "oracle/cli/target_spec.hpp"
#include "oracle/cli/today.hpp"
#include "oracle/recording/recorded_run.hpp"
#include "reports/escaping.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
constexpr std::array<std::string_view, 2> clocks{"settable", "real"};

struct RunFlags {
    std::vector<std::string> paths;
    std::string corpus;
    std::string target;
    std::string filter;
    std::string shard;
    ReportFiles files;
    JudgingFlags judging;
    std::string record;
    std::string resume;
    unsigned jobs = 1;
    unsigned timeout_ms = 5000;
    unsigned retries = 1;
    std::string clock{clocks.front()};
};

/// A run that plays nothing must not pass for one that found nothing.
[[noreturn]] void refuse_empty_run(const RunFlags& flags) {
    scenarios::Problem problem{
        .place = {.file = "run"},
        .found = "found no case to play",
        .expected = "expected at least one scenario",
        .nearest = {}};
    if (!flags.filter.empty()) {
        problem.found = "found no case for --filter `" + flags.filter + "`";
        problem.expected = "expected a part of a rule id, of a scenario's name or of a file's path";
    }
    throw scenarios::InputError{{problem}};
}

VendorFlags vendor_flags(const RunFlags& flags) {
    auto lists =
        flags.judging.vendor_flags(day_of_run(flags.judging.today), flags.paths, flags.filter);
    lists.is_part = lists.is_part || !flags.shard.empty();
    return lists;
}

/// The cases that are left to the shard, of which the options then tell.
std::vector<oracle::PlannedCase> shard_of(
    std::vector<oracle::PlannedCase> cases, const std::string& flag, oracle::RunOptions& options
) {
    const auto shard = parse_shard(flag);
    if (!shard)
        return cases;
    options.shard = {.shard = *shard, .cases = cases.size(), .plan = oracle::plan_mark(cases)};
    return oracle::cases_of(*shard, cases);
}

oracle::RunOptions run_options(const RunFlags& flags) {
    if (std::ranges::find(clocks, flags.clock) == clocks.end())
        refuse("--clock", flags.clock, clocks);
    const auto spec = flags.target.empty() ? sample_target_spec() : flags.target;
    const auto played = recording_named(spec);
    auto recorded = played ? std::make_shared<oracle::RecordedRun>(*played) : nullptr;
    MakeTarget make_target;
    if (!played)
        make_target = parse_target(spec, std::chrono::milliseconds{flags.timeout_ms});
    if (!flags.resume.empty()) {
        recorded = std::make_shared<oracle::RecordedRun>(flags.resume);
        recorded->must_be_of(spec);
    }
    return {
        .book = rulebook_named(flags.judging.rulebook),
        .target = spec,
        .jobs = flags.jobs,
        .effort = flags.judging.effort(),
        .in_full = flags.files.tell_all(),
        .retries = flags.retries,
        .real_clock = flags.clock == "real",
        .today = day_of_run(flags.judging.today),
        .make_target = std::move(make_target),
        .recorded = std::move(recorded),
        .stop = StopSignal::is_asked};
}

int run(const RunFlags& flags) {
    const StopSignal stop_signal;
    auto options = run_options(flags);
    VendorLists lists{vendor_flags(flags)};
    lists.hook_into(options);
    auto corpus = scenarios::load(paths_to_read(flags.paths, flags.corpus));
    auto planned = oracle::plan(corpus.scenarios, flags.filter);
    if (planned.empty() && corpus.problems.empty())
        refuse_empty_run(flags);
    const auto cases = shard_of(std::move(planned), flags.shard, options);
    ReportSet reports{
        flags.files,
        std::cout,
        flags.judging.terminal_options(),
        instant_of_run(flags.judging.today)};
    reports.hook_into(options);
    Telling telling{lists, reports};
    auto record =
        flags.resume.empty() ? RecordFile{flags.record} : RecordFile::going_on(flags.resume);
    if (!flags.record.empty() || !flags.resume.empty())
        options.record = [&](std::string_view line) { record.add(line); };
    const auto summary = telling.play(cases, options, std::move(corpus.problems));
    record.end();
    if (const auto line = lists.update(summary); !line.empty())
        std::cout << reports::printable(line) << '\n';
    return summary.exit_code();
}

void add_options(CLI::App& command, RunFlags& flags) {
    command.add_option(
        "FILE|DIR", flags.paths, "Scenario files and folders; without any, the corpus"
    );
    command.add_option(
        "--target",
        flags.target,
        "What is judged: exec:COMMAND, http://HOST[:PORT][/PATH], recorded:FILE as `--record` "
        "wrote it, or reference[@RULEBOOK][+VARIANT]... in this process; "
        "without it, the sample target"
    );
    command.add_option("--corpus", flags.corpus, "The folder of the corpus");
    command.add_option(
        "--filter", flags.filter, "Only cases whose rule, name or FILE:LINE contains this"
    );
    command.add_option(
        "--shard",
        flags.shard,
        "K/N: only every N-th case, from the K-th on; with --record, for `lakmus merge`. env: as "
        "JOB_COMPLETION_INDEX with LAKMUS_SHARDS, or SLURM_ARRAY_TASK_ID say"
    );
    command.add_option("--jobs", flags.jobs, "How many targets play at a time")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command.add_option("--timeout", flags.timeout_ms, "How long a step may take, in milliseconds")
        ->check(CLI::Range(1, 3'600'000))
        ->capture_default_str();
    command
        .add_option(
            "--retries", flags.retries, "How often a case that fails in transport is played again"
        )
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    command
        .add_option(
            "--clock",
            flags.clock,
            "real: the target's clock cannot be set, whatever it says; cases move to today, and "
            "what needs time to pass is not observed"
        )
        ->capture_default_str();
}

void add_recording_options(CLI::App& command, RunFlags& flags) {
    auto* record = command.add_option(
        "--record", flags.record, "Write what is sent and answered to this file, as JSON lines"
    );
    command
        .add_option(
            "--resume",
            flags.resume,
            "Go on with the run that wrote this recording: what is in it is judged from it, the "
            "rest is played and added"
        )
        ->excludes(record);
    command.add_flag(
        "--update-known-issues",
        flags.judging.lists.update,
        "Write that list anew: without stale entries, with what is new and explained"
    );
}
}  // namespace

void add_run(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("run", "Plays scenarios against a target and judges it");
    const auto flags = std::make_shared<RunFlags>();
    add_options(*command, *flags);
    add_report_options(*command, flags->files);
    add_recording_options(*command, *flags);
    add_judging_options(*command, flags->judging);
    command->footer(
        "Example: the cases about one rule, against a program that speaks "
        "docs/target_protocol.md:\n"
        "  lakmus run --target exec:./my-target --filter 2.1/backdating --junit result.xml"
    );
    command->callback([flags, &status] { status = run(*flags); });
}
}  // namespace lakmus::cli
