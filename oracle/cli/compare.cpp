#include "oracle/cli/commands.hpp"
#include "oracle/cli/page_files.hpp"
#include "reports/comparison.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace lakmus::cli {
namespace {
struct CompareFlags {
    std::string before;
    std::string after;
    PageFiles files;
};

int compare(const CompareFlags& flags) {
    const auto before = results_in(flags.before);
    const auto after = results_in(flags.after);
    const auto comparison = reports::compare(before, after);
    tell_page(reports::comparison_page(comparison, {flags.before, flags.after}), flags.files);
    return comparison.exit_status();
}
}  // namespace

void add_compare(CLI::App& app, int& status) {
    auto* command =
        app.add_subcommand("compare", "Tells what became better or worse between two runs");
    const auto flags = std::make_shared<CompareFlags>();
    command->add_option("OLD", flags->before, "Results of the first run: --jsonl of `lakmus run`")
        ->required();
    command->add_option("NEW", flags->after, "Results of the later run")->required();
    add_page_options(*command, flags->files);
    command->footer(
        "Exit status: 0 nothing is worse, 1 a regression, 2 bad input, or a run that was stopped\n"
        "and shows none.\n"
        "Example: what the night's build broke:\n"
        "  lakmus compare yesterday.jsonl today.jsonl --markdown summary.md"
    );
    command->callback([flags, &status] { status = compare(*flags); });
}
}  // namespace lakmus::cli
