#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/page_files.hpp"
#include "oracle/cli/terminal.hpp"
#include "oracle/runner.hpp"
#include "oracle/targets/in_process.hpp"
#include "reports/traceability.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
struct TraceFlags {
    std::string results;
    std::string corpus;
    std::string gaps;
    std::string csv;
    PageFiles files;
};

/// Those of the flag, or those beside the corpus where there are any.
reports::TraceGaps gaps_of(const TraceFlags& flags) {
    if (!flags.gaps.empty())
        return reports::TraceGaps::read(flags.gaps);
    // Results say all that there is to trace: they need no corpus.
    if (!flags.results.empty() && flags.corpus.empty())
        return {};
    const auto file = find_corpus(flags.corpus) / reports::TraceGaps::file_name;
    return std::filesystem::exists(file) ? reports::TraceGaps::read(file) : reports::TraceGaps{};
}

reports::TracedRun trace_results(const TraceFlags& flags, reports::Traceability& trace) {
    const auto results = results_in(flags.results);
    for (const auto& one : results.cases)
        trace.add(one);
    return {
        fmt::format("{}: {} {} ({})", flags.results, results.name, results.version, results.target),
        results.complete};
}

reports::TracedRun trace_corpus(const TraceFlags& flags, reports::Traceability& trace) {
    const auto corpus = scenarios::load({find_corpus(flags.corpus)});
    if (!corpus.problems.empty())
        throw scenarios::InputError{corpus.problems};
    oracle::RunOptions options;
    options.make_target = [&] { return oracle::in_process_target(options.book); };
    static_cast<void>(oracle::run(
        oracle::plan(corpus.scenarios, {}),
        options,
        [](const oracle::RunInfo&) {},
        [&](const oracle::CaseReport& report) { trace.add(report); }
    ));
    return {.told = "the corpus, played against the reference itself"};
}

int tell_trace(const TraceFlags& flags) {
    const reports::OutputFile markdown{flags.files.markdown};
    const reports::OutputFile html{flags.files.html};
    const reports::OutputFile csv{flags.csv};
    const auto gaps = gaps_of(flags);
    reports::Traceability trace{gaps};
    const auto run =
        flags.results.empty() ? trace_corpus(flags, trace) : trace_results(flags, trace);
    const auto by_rule = reports::trace_page(trace, run, reports::TraceDetail::rules);
    reports::write_text(by_rule, std::cout, wants_colour());
    markdown.write([&](std::ostream& out) { reports::write_markdown(by_rule, out); });
    html.write([&](std::ostream& out) {
        reports::write_html(reports::trace_page(trace, run, reports::TraceDetail::scenarios), out);
    });
    csv.write([&](std::ostream& out) { reports::write_trace_csv(trace, out); });
    return reports::trace_status(trace, run);
}
}  // namespace

void add_trace(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "trace", "Follows every rule from the note to its scenarios and to what a run says of it"
    );
    const auto flags = std::make_shared<TraceFlags>();
    command->add_option(
        "RESULTS",
        flags->results,
        "Results of a run: --jsonl of `lakmus run`; without, the corpus plays the reference"
    );
    command->add_option("--corpus", flags->corpus, "The folder of the corpus");
    command->add_option(
        "--gaps", flags->gaps, "Why gaps are there; without it, trace_gaps.txt of the corpus"
    );
    command->add_option(
        "--csv", flags->csv, "Write a line for each rule and scenario to this file"
    );
    add_page_options(*command, flags->files);
    command->footer(
        "Exit status: 0 every gap has a reason, 1 a gap without a reason or a reason without its "
        "gap, 2 bad\ninput or a run that was stopped.\n"
        "Example: what last night's run says of each rule:\n"
        "  lakmus trace night.jsonl --gaps acme_gaps.txt --html trace.html"
    );
    command->callback([flags, &status] { status = tell_trace(*flags); });
}
}  // namespace lakmus::cli
