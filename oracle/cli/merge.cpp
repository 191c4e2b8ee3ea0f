#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/judging_flags.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/record_file.hpp"
#include "oracle/cli/stop_signal.hpp"
#include "oracle/cli/today.hpp"
#include "oracle/recording/merging.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
struct MergeFlags {
    std::vector<std::string> shards;
    std::vector<std::string> paths;
    std::string corpus;
    std::string filter;
    ReportFiles files;
    JudgingFlags judging;
    std::string record;
};

model::Date day_of(const MergeFlags& flags, const std::optional<model::Date>& of_shards) {
    return of_shards && flags.judging.today.empty() ? *of_shards : day_of_run(flags.judging.today);
}

int merge(const MergeFlags& flags) {
    const StopSignal stop_signal;
    oracle::MergedShards shards{{flags.shards.begin(), flags.shards.end()}};
    const auto day = day_of(flags, shards.day());
    const auto& rulebook = flags.judging.rulebook;
    oracle::RunOptions options{
        .book = rulebook_named(rulebook.empty() ? shards.head().rulebook : rulebook),
        .target = shards.head().target,
        .effort = flags.judging.effort(),
        .in_full = flags.files.tell_all(),
        .retries = 0,
        .real_clock = shards.day().has_value(),
        .replays = true,
        .today = day,
        .make_target = [&] { return shards.target(); },
        .stop = StopSignal::is_asked};
    VendorLists lists{flags.judging.vendor_flags(day, flags.paths, flags.filter)};
    lists.hook_into(options);
    auto corpus = scenarios::load(paths_to_read(flags.paths, flags.corpus));
    const auto cases = oracle::plan(corpus.scenarios, flags.filter);
    shards.must_be_of(cases);
    ReportSet reports{
        flags.files,
        std::cout,
        flags.judging.terminal_options(),
        instant_of_run(flags.judging.today)};
    reports.hook_into(options);
    Telling telling{lists, reports};
    RecordFile record{flags.record};
    if (!flags.record.empty())
        options.record = [&](std::string_view line) { record.add(line); };
    const auto summary = telling.play(cases, options, std::move(corpus.problems));
    record.end();
    return summary.exit_code();
}

void add_options(CLI::App& command, MergeFlags& flags) {
    command.add_option("RUN", flags.shards, "The recordings of all shards, in any order")
        ->required();
    command.add_option(
        "--scenarios",
        flags.paths,
        "The scenario files and folders that were played; without any, the corpus"
    );
    command.add_option("--corpus", flags.corpus, "The folder of the corpus");
    command.add_option("--filter", flags.filter, "The filter of the run that was divided");
    command.add_option(
        "--record", flags.record, "Write the recording of the whole run to this file"
    );
}
}  // namespace

void add_merge(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("merge", "Makes one report of the shards of a run");
    const auto flags = std::make_shared<MergeFlags>();
    flags->judging.rulebook.clear();
    add_options(*command, *flags);
    add_report_options(*command, flags->files);
    add_judging_options(*command, flags->judging);
    command->footer(
        "Each shard is the recording of `lakmus run --shard K/N --record FILE`; all must be there. "
        "The\nreports are those of a run that was never divided, and so is the exit status.\n"
        "Example: lakmus merge shard-*.rec --junit result.xml"
    );
    command->callback([flags, &status] { status = merge(*flags); });
}
}  // namespace lakmus::cli
