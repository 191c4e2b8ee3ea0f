#include "oracle/cli/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <functional>
#include <iostream>
#include <string>

namespace lakmus::cli {
namespace {
/// The text as roff takes it: no character of it is a command.
std::string roff(std::string_view text) {
    std::string out;
    bool begins_line = true;
    for (const char c : text) {
        if (begins_line && (c == '.' || c == '\''))
            out += "\\&";
        begins_line = c == '\n';
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    return out;
}

/// A text whose lines stay as they are.
std::string as_written(std::string_view text) { return fmt::format(".nf\n{}\n.fi\n", roff(text)); }

std::string option_text(const CLI::Option& option) {
    const bool takes_value = option.get_items_expected_max() != 0;
    return fmt::format(
        ".TP\n.B {}{}\n{}\n",
        roff(option.get_name(option.get_positional())),
        takes_value && !option.get_positional() ? " \\fIVALUE\\fR" : "",
        roff(option.get_description())
    );
}

std::string command_text(const CLI::App& command) {
    auto text =
        fmt::format(".SS {}\n{}.\n", roff(command.get_name()), roff(command.get_description()));
    for (const auto* option : command.get_options())
        text += option_text(*option);
    if (!command.get_footer().empty())
        text += ".PP\n" + as_written(command.get_footer());
    return text;
}

std::string manual(const CLI::App& app) {
    auto text = fmt::format(
        ".TH LAKMUS 1 \"\" \"lakmus {}\" \"User Commands\"\n"
        ".SH NAME\nlakmus \\- {}\n"
        ".SH SYNOPSIS\n.B lakmus\n.I COMMAND\n[\\fIOPTION\\fR]...\n"
        ".SH COMMANDS\n",
        roff(LAKMUS_VERSION),
        roff("holds a system to the rules of DFDG release 2021-1")
    );
    const std::function<bool(const CLI::App*)> every_command = [](const CLI::App*) { return true; };
    for (const auto* command : app.get_subcommands(every_command))
        text += command_text(*command);
    text += ".SH EXIT STATUS\n" + as_written(app.get_footer());
    return text;
}
}  // namespace

void add_manual(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("manual", "Writes the man page, lakmus.1");
    command->footer("Example:\n  lakmus manual > lakmus.1 && man ./lakmus.1");
    command->callback([&app, &status] {
        std::cout << manual(app);
        status = 0;
    });
}
}  // namespace lakmus::cli
