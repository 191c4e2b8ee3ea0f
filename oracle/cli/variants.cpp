#include "model/variants.hpp"

#include "oracle/cli/commands.hpp"
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
    const auto kind = std::make_shared<std::string>();
    command->add_option(
        "--kind", *kind, "known, former, reading or mutant; without it, the first three"
    );
    command->footer(
        "Example: the known issues, and a system that has one of them:\n"
        "  lakmus variants --kind known\n"
        "  lakmus run --target reference+known:2.1/exempts-from-cv"
    );
    command->callback([kind, &status] {
        print_variants(*kind);
        status = 0;
    });
}
}  // namespace lakmus::cli
