#include "generators/drawn_lives.hpp"
#include "generators/matrix/matrices.hpp"
#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/mutation.hpp"
#include "reports/mutation.hpp"
#include "reports/wording.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
constexpr std::array<std::string_view, 3> ways{"corpus", "explore", "matrix"};

struct MutateFlags {
    std::string by{ways.front()};
    std::string corpus;
    unsigned jobs = 1;
    std::size_t cases = 3000;
    std::uint64_t seed = 1;
    bool markdown = false;
};

oracle::EquivalentMutants equivalents_in(const std::filesystem::path& corpus) {
    const auto file = corpus / oracle::EquivalentMutants::file_name;
    return std::filesystem::exists(file) ? oracle::EquivalentMutants::read(file)
                                         : oracle::EquivalentMutants{};
}

scenarios::Corpus read_corpus(const std::filesystem::path& folder) {
    auto corpus = scenarios::load({folder});
    if (!corpus.problems.empty())
        throw scenarios::InputError{corpus.problems};
    return corpus;
}

/// Hunts in one of the ways.
void hunt_by(std::string_view way, const MutateFlags& flags, oracle::MutantHunt& hunt) {
    if (way == "corpus")
        hunt.hunt_with(oracle::plan(read_corpus(find_corpus(flags.corpus)).scenarios, {}));
    if (way == "explore")
        hunt.hunt_with(generators::drawn_lives(model::intended_release(), flags.cases, flags.seed));
    if (way == "matrix")
        for (const auto& matrix : generators::matrices(model::intended_release()))
            hunt.hunt_with(generators::spread(matrix, flags.cases));
}

oracle::MutantHunt hunt(const MutateFlags& flags) {
    oracle::MutantHunt hunt{equivalents_in(find_corpus(flags.corpus)), flags.jobs};
    hunt_by(ways.front(), flags, hunt);
    if (flags.by != ways.front())
        hunt_by(flags.by, flags, hunt);
    return hunt;
}

/// Each way by itself, so that the page tells what it is good for.
int write_markdown(const MutateFlags& flags) {
    const auto equivalents = equivalents_in(find_corpus(flags.corpus));
    std::vector<oracle::MutantHunt> hunts;
    std::vector<reports::Noticed> noticed;
    hunts.reserve(ways.size());
    for (const auto way : ways) {
        auto& hunt = hunts.emplace_back(equivalents, flags.jobs);
        hunt_by(way, flags, hunt);
        noticed.push_back({std::string{way}, hunt.fates()});
    }
    std::cout << reports::mutation_markdown(noticed, flags.cases);
    return 0;
}

int mutate(const MutateFlags& flags) {
    if (std::ranges::find(ways, flags.by) == ways.end())
        refuse("--by", flags.by, ways);
    if (flags.markdown)
        return write_markdown(flags);
    const auto fates = hunt(flags).fates();
    reports::write_mutation_findings(fates, std::cout);
    fmt::print(
        std::cout, "\n{}", reports::mutation_table(fates, flags.by == ways.front() ? "" : flags.by)
    );
    const auto wrong =
        std::ranges::count_if(fates, [](const auto& fate) { return fate.is_wrongly_listed(); });
    if (wrong != 0)
        fmt::print(
            std::cout,
            "{} listed as equivalent in {}, and noticed (exit status 1)\n",
            reports::counted(static_cast<std::uint64_t>(wrong), "mutant is", "mutants are"),
            oracle::EquivalentMutants::file_name
        );
    return wrong == 0 ? 0 : 1;
}
}  // namespace

void add_mutate(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "mutate", "Makes every rule wrong in turn, and tells which faults no scenario notices"
    );
    const auto flags = std::make_shared<MutateFlags>();
    command
        ->add_option(
            "--by",
            flags->by,
            "What is to notice: corpus; or beside it explore: drawn lives, or matrix: see there"
        )
        ->capture_default_str();
    command->add_option("--jobs", flags->jobs, "Threads; they change no result")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command
        ->add_option(
            "--cases", flags->cases, "How many lives are asked beside the corpus, of each matrix"
        )
        ->check(CLI::Range(1, 10'000'000))
        ->capture_default_str();
    command->add_option("--seed", flags->seed, "Which lives are drawn")->capture_default_str();
    command
        ->add_flag(
            "--markdown",
            flags->markdown,
            "Write docs/mutation.md: what corpus, drawn lives and matrices notice, each by itself"
        )
        ->excludes("--by");
    command->add_option("--corpus", flags->corpus, "The folder of the corpus");
    command->footer(
        "What nothing can notice is listed with its reason in equivalent_mutants.txt beside the "
        "corpus.\nExample: what the scenarios miss and drawn lives notice:\n"
        "  lakmus mutate --by explore --cases 10000 --jobs 4"
    );
    command->callback([flags, &status] { status = mutate(*flags); });
}
}  // namespace lakmus::cli
