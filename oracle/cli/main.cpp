#include "oracle/cli/commands.hpp"
#include "scenarios/format/input_error.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {
constexpr auto overview =
    R"(lakmus holds a system to the rules of DFDG release 2021-1 and says, step by step, what agrees,
what does not, and why. Three commands to begin with:

  lakmus run                         play the scenarios against the sample target
  lakmus run --target exec:./mine    play them against a program of yours
  lakmus rules 2.1/backdating        what a rule says

`lakmus --help` lists all commands, `lakmus run --help` tells about one.
)";

int run_program(int argc, const char* const* argv) {
    CLI::App app{"Holds a system to the rules of DFDG release 2021-1.", "lakmus"};
    app.set_version_flag("--version", "lakmus " LAKMUS_VERSION);
    app.require_subcommand(0, 1);
    app.footer(
        "Exit status: 0 conforms, 1 deviates, 2 bad input or usage, 3 the target failed.\n"
        "`lakmus COMMAND --help` tells about a command."
    );
    int status = 0;
    for (const auto add :
         {lakmus::cli::add_run,
          lakmus::cli::add_lint,
          lakmus::cli::add_rules,
          lakmus::cli::add_variants,
          lakmus::cli::add_codes,
          lakmus::cli::add_target})
        add(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : lakmus::cli::bad_input_status;
    }
    if (app.get_subcommands().empty())
        std::cout << overview;
    return status;
}
}  // namespace

int main(int argc, char** argv) {
    try {
        return run_program(argc, argv);
    } catch (const lakmus::scenarios::InputError& error) {
        std::cerr << "lakmus: " << error.what() << '\n';
        return lakmus::cli::bad_input_status;
    }
}
