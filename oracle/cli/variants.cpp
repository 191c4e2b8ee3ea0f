#include "model/variants.hpp"

#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/diagnose_variants.hpp"
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
}  // namespace

void add_variants(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("variants", "Lists what can be made of a rulebook");
    struct Flags {
        std::string kind;
        std::string corpus;
        bool diagnose = false;
        DiagnoseFlags diagnosis;
    };
    const auto flags = std::make_shared<Flags>();
    auto* kind = command->add_option(
        "--kind", flags->kind, "known, former, reading or mutant; without it, the first three"
    );
    auto* diagnose = command->add_flag(
        "--diagnose",
        flags->diagnose,
        "Play the corpus on each variant, and print how many the diagnosis names"
    );
    diagnose->excludes(kind);
    command
        ->add_option(
            "--pairs", flags->diagnosis.pairs, "With --diagnose: also this many drawn pairs"
        )
        ->needs(diagnose)
        ->check(CLI::Range(0, 1'000'000));
    command->add_option("--seed", flags->diagnosis.seed, "With --pairs: which are drawn")
        ->needs(diagnose)
        ->capture_default_str();
    command->add_option("--jobs", flags->diagnosis.jobs, "With --diagnose: threads")
        ->needs(diagnose)
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command->add_option("--corpus", flags->corpus, "The folder of the corpus");
    command->footer(
        "Example: the known issues, and a system that has one of them:\n"
        "  lakmus variants --kind known\n"
        "  lakmus run --target reference+known:2.1/exempts-from-cv"
    );
    command->callback([flags, &status] {
        if (flags->diagnose) {
            flags->diagnosis.paths = paths_to_read({}, flags->corpus);
            status = diagnose_variants(flags->diagnosis);
            return;
        }
        print_variants(flags->kind);
        status = 0;
    });
}
}  // namespace lakmus::cli
