#include "oracle/cli/commands.hpp"
#include "oracle/cli/lookup.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <iostream>

namespace lakmus::cli {
namespace {
constexpr auto overview =
    R"(lakmus holds a system to the rules of DFDG release 2021-1 and says, step by step, what
agrees, what does not, and why. Four commands to begin with:

  lakmus run                         play the scenarios against the sample target
  lakmus run --target exec:./mine    play them against a program of yours
  lakmus explain scenarios/x.yaml    what follows from the rules in a scenario, and why
  lakmus rules 2.1/backdating        what a rule says

`lakmus --help` lists all commands, `lakmus run --help` tells about one.
)";

constexpr auto footer =
    "Exit status: 0 conforms, 1 deviates, 2 bad input, usage or a stopped run, 3 the target "
    "failed.\n"
    "`lakmus COMMAND --help` tells about a command.";

/// A command of the program: its word, and what adds it.
struct Entry {
    std::string_view word;
    void (*add)(CLI::App& app, int& status);
};
constexpr std::array entries{
    Entry{"run", &add_run},
    Entry{"explore", &add_explore},
    Entry{"generalise", &add_generalise},
    Entry{"promote", &add_promote},
    Entry{"judge", &add_judge},
    Entry{"merge", &add_merge},
    Entry{"compare", &add_compare},
    Entry{"history", &add_history},
    Entry{"trace", &add_trace},
    Entry{"explain", &add_explain},
    Entry{"delta", &add_delta},
    Entry{"matrix", &add_matrix},
    Entry{"mutate", &add_mutate},
    Entry{"lint", &add_lint},
    Entry{"workbench", &add_workbench},
    Entry{"rules", &add_rules},
    Entry{"variants", &add_variants},
    Entry{"codes", &add_codes},
    Entry{"target", &add_target},
    Entry{"serve", &add_serve},
    Entry{"check-target", &add_check_target}};

void add_commands(CLI::App& app, int& status) {
    for (const auto& entry : entries)
        entry.add(app, status);
}

/// The option parser knows no nearest word.
void must_be_command(std::string_view word) {
    if (word.starts_with('-') || std::ranges::find(entries, word, &Entry::word) != entries.end())
        return;
    std::array<std::string_view, entries.size()> words;
    std::ranges::transform(entries, words.begin(), &Entry::word);
    refuse("command", word, words);
}
}  // namespace

int run_program(int argc, const char* const* argv) {
    if (argc > 1)
        must_be_command(argv[1]);
    CLI::App app{"Holds a system to the rules of DFDG release 2021-1.", "lakmus"};
    app.set_version_flag("--version", "lakmus " LAKMUS_VERSION);
    app.require_subcommand(0, 1);
    app.footer(footer);
    int status = 0;
    add_commands(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : bad_input_status;
    }
    if (app.get_subcommands().empty())
        std::cout << overview;
    return status;
}
}  // namespace lakmus::cli
