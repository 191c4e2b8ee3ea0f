#include "oracle/cli/commands.hpp"
#include "scenarios/schema/scenario_schema.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace lakmus::cli {
void add_schema(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "schema", "Writes the JSON Schema of scenario files, by which editors complete and explain"
    );
    command->footer("Example:\n  lakmus schema > docs/scenario.schema.json");
    command->callback([&status] {
        std::cout << scenarios::scenario_schema();
        status = 0;
    });
}
}  // namespace lakmus::cli
