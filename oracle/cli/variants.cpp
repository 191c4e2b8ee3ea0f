#include "model/variants.hpp"

#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/diagnose_variants.hpp"
#include "oracle/cli/explore_variants.hpp"
#include "oracle/cli/lookup.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace lakmus::cli {
namespace {
constexpr std::array<std::string_view, 4> kinds{"known", "former", "reading", "mutant"};

model::VariantKind kind_named(std::string_view name) {
    const auto* place = std::find(kinds.begin(), kinds.end(), name);
    if (place == kinds.end())
        refuse("--kind", name, kinds);
    return static_cast<model::VariantKind>(place - kinds.begin());
}

void print(const model::Variant& variant) { fmt::print("{}\n    {}\n", variant.id, variant.says); }

void print_variants(const std::string& kind) {
    if (kind.empty()) {
        for (const auto& variant : model::documented_variants())
            print(variant);
        return;
    }
    const auto wanted = kind_named(kind);
    const auto& all =
        wanted == model::VariantKind::mutant ? model::mutants() : model::documented_variants();
    for (const auto& variant : all)
        if (variant.kind == wanted)
            print(variant);
}
struct VariantFlags {
    std::string kind;
    std::string corpus;
    bool diagnose = false;
    DiagnoseFlags diagnosis;
    bool explore = false;
    ExploreRateFlags exploring;
};

void add_diagnosing(CLI::App& command, VariantFlags& flags) {
    auto* diagnose = command.add_flag(
        "--diagnose",
        flags.diagnose,
        "Play the corpus on each variant, and print how many the diagnosis names"
    );
    diagnose->excludes("--kind");
    command
        .add_option("--pairs", flags.diagnosis.pairs, "With --diagnose: also this many drawn pairs")
        ->needs(diagnose)
        ->check(CLI::Range(0, 1'000'000));
}

void add_exploring(CLI::App& command, VariantFlags& flags) {
    auto* explore = command.add_flag(
        "--explore",
        flags.explore,
        "Explore each known issue and former behaviour in this process, and print how many are "
        "found and explained in time, and in how small lives"
    );
    explore->excludes("--diagnose");
    command
        .add_option("--seeds", flags.exploring.seeds, "With --explore: how many seeds explore each")
        ->needs(explore)
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    command
        .add_option(
            "--mutants",
            flags.exploring.mutants,
            "With --explore: so many mutants at once instead, others for each seed"
        )
        ->needs(explore)
        ->check(CLI::Range(1, 100));
    command
        .add_option(
            "--time", flags.exploring.time, "With --explore: how long; without it, 10s, or 60s"
        )
        ->needs(explore);
    command
        .add_option("--only", flags.exploring.only, "With --explore: variants whose id has this")
        ->needs(explore);
}

int variants(const VariantFlags& given) {
    auto flags = given;
    if (flags.diagnose) {
        flags.diagnosis.paths = paths_to_read({}, flags.corpus);
        return diagnose_variants(flags.diagnosis);
    }
    if (flags.explore) {
        constexpr std::size_t explorable = 2;
        if (!flags.kind.empty() &&
            std::ranges::find(kinds, flags.kind) >= kinds.begin() + explorable)
            refuse("--kind", flags.kind, std::span{kinds}.first(explorable));
        flags.exploring.kind = flags.kind;
        flags.exploring.corpus = flags.corpus;
        flags.exploring.seed = flags.diagnosis.seed;
        flags.exploring.jobs = flags.diagnosis.jobs;
        return explore_variants(flags.exploring);
    }
    print_variants(flags.kind);
    return 0;
}
}  // namespace

void add_variants(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("variants", "Lists what can be made of a rulebook");
    const auto flags = std::make_shared<VariantFlags>();
    command->add_option(
        "--kind", flags->kind, "known, former, reading or mutant; without it, the first three"
    );
    add_diagnosing(*command, *flags);
    add_exploring(*command, *flags);
    command->add_option("--seed", flags->diagnosis.seed, "Which pairs, or which lives, are drawn")
        ->capture_default_str();
    command->add_option("--jobs", flags->diagnosis.jobs, "With --diagnose or --explore: threads")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command->add_option("--corpus", flags->corpus, "The folder of the corpus");
    command->footer(
        "Example: the known issues, and a system that has one of them:\n"
        "  lakmus variants --kind known\n"
        "  lakmus run --target reference+known:2.1/exempts-from-cv"
    );
    command->callback([flags, &status] { status = variants(*flags); });
}
}  // namespace lakmus::cli
