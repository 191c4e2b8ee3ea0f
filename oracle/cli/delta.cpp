#include "oracle/delta.hpp"

#include "generators/drawn_lives.hpp"
#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/target_spec.hpp"
#include "reports/delta_text.hpp"
#include "reports/output_file.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
struct DeltaFlags {
    std::string before;
    std::string after;
    std::string corpus;
    std::string markdown;
    std::size_t cases = 300;
    std::uint64_t seed = 1;
};

void add_corpus(oracle::Delta& delta, const std::string& folder) {
    const auto corpus = scenarios::load({find_corpus(folder)});
    if (!corpus.problems.empty())
        throw scenarios::InputError{corpus.problems};
    for (const auto& scenario : corpus.scenarios)
        for (const auto& one : scenario.cases)
            delta.add(one.life, fmt::format("{}:{}", one.place.file, one.place.line));
}

void must_write(const std::ofstream& file, const std::string& path) {
    if (!file)
        reports::refuse_output(path);
}

void write_markdown(const oracle::Delta& delta, const std::string& path) {
    std::ofstream file{path, std::ios::binary};
    must_write(file, path);
    reports::write_delta(delta, reports::DeltaFormat::markdown, file);
    file.flush();
    must_write(file, path);
}

int tell_delta(const DeltaFlags& flags) {
    oracle::Delta delta{parse_rulebook(flags.before), parse_rulebook(flags.after)};
    add_corpus(delta, flags.corpus);
    const auto drawn = generators::drawn_lives(delta.after(), flags.cases, flags.seed);
    for (std::size_t i = 0; i != drawn.count; ++i)
        delta.add(drawn.make(i), fmt::format("life {} of {}", i, drawn.name));
    reports::write_delta(delta, reports::DeltaFormat::text, std::cout);
    if (!flags.markdown.empty())
        write_markdown(delta, flags.markdown);
    return 0;
}
}  // namespace

void add_delta(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "delta", "Tells what changes for citizens between two rulebooks, rule by rule"
    );
    const auto flags = std::make_shared<DeltaFlags>();
    command->add_option("BEFORE", flags->before, "RULEBOOK[+VARIANT]...: 2020-4")->required();
    command->add_option("AFTER", flags->after, "RULEBOOK[+VARIANT]...: 2021-1")->required();
    command->add_option("--cases", flags->cases, "How many lives are drawn beside the corpus")
        ->check(CLI::Range(0, 1'000'000))
        ->capture_default_str();
    command->add_option("--seed", flags->seed, "Which lives are drawn")->capture_default_str();
    command->add_option("--markdown", flags->markdown, "Write the page as Markdown to this file");
    command->add_option("--corpus", flags->corpus, "The folder of the corpus");
    command->footer(
        "Example: what the release does otherwise than its note intends:\n"
        "  lakmus delta 2021-1 2021-1-as-released --markdown known.md"
    );
    command->callback([flags, &status] { status = tell_delta(*flags); });
}
}  // namespace lakmus::cli
