#include "oracle/cli/commands.hpp"
#include "oracle/cli/lookup.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace lakmus::cli {
namespace {
void print_lists() {
    for (const auto& list : model::code_lists())
        fmt::print("{:<20} {:>4} codes  {}\n", list.name, list.codes.size(), list.title);
}

void print_list(const model::CodeList& list) {
    fmt::print("{}: {}\n", list.name, list.title);
    for (const auto& code : list.codes)
        fmt::print(
            "{:>5}  {}{}{}\n",
            code.id,
            code.name.empty() ? "(no public name)" : code.name,
            code.gloss.empty() ? "" : "  = ",
            code.gloss
        );
}
}  // namespace

void add_codes(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("codes", "Lists the code lists, or one with its codes");
    const auto name = std::make_shared<std::string>();
    command->add_option("LIST", *name, "The name of a code list");
    command->footer("Example:\n  lakmus codes absence_types");
    command->callback([name, &status] {
        if (name->empty())
            print_lists();
        else
            print_list(code_list_named(*name));
        status = 0;
    });
}
}  // namespace lakmus::cli
