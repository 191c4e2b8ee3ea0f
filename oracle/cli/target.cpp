#include "oracle/cli/commands.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/targets/serve.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
struct TargetFlags {
    std::string rulebook{model::rulebooks().front().name};
    std::vector<std::string> variants;
};
}  // namespace

void add_target(CLI::App& app, int& status) {
    auto* command =
        app.add_subcommand("target", "Plays a target on standard input and output: the sample");
    const auto flags = std::make_shared<TargetFlags>();
    command->add_option("--rulebook", flags->rulebook, "The rulebook that it follows")
        ->capture_default_str();
    command->add_option(
        "--variant",
        flags->variants,
        "What it does otherwise; may be given again (see `lakmus variants`)"
    );
    command->footer(
        "Example: a system in which nobody mended what the release mends in 2.3:\n"
        "  lakmus run --target 'exec:lakmus target --variant former:2.3/delete-started'"
    );
    command->callback([flags, &status] {
        std::ios::sync_with_stdio(false);
        status =
            oracle::serve(rulebook_with(flags->rulebook, flags->variants), std::cin, std::cout);
    });
}
}  // namespace lakmus::cli
