#include "oracle/cli/commands.hpp"
#include "oracle/cli/lookup.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <iostream>
#include <memory>
#include <string>

namespace lakmus::cli {
namespace {
constexpr std::array<std::string_view, 2> shells{"bash", "zsh"};

const std::function<bool(const CLI::App*)> every_command = [](const CLI::App*) { return true; };

/// "--format --fix --help"
std::string flags_of(const CLI::App& command) {
    std::string flags;
    for (const auto* option : command.get_options())
        for (const auto& name : option->get_lnames())
            flags += fmt::format("{}--{}", flags.empty() ? "" : " ", name);
    return flags;
}

std::string words_of(const CLI::App& app) {
    std::string words;
    for (const auto* command : app.get_subcommands(every_command))
        words += fmt::format("{}{}", words.empty() ? "" : " ", command->get_name());
    return words;
}

/// Files are completed by the shell itself, wherever no flag begins.
std::string bash_completion(const CLI::App& app) {
    std::string text = fmt::format(
        "# Completion for bash: source <(lakmus completion bash)\n"
        "_lakmus() {{\n"
        "    local word=${{COMP_WORDS[COMP_CWORD]}} flags=\n"
        "    COMPREPLY=()\n"
        "    if ((COMP_CWORD == 1)); then\n"
        "        COMPREPLY=($(compgen -W '{} {}' -- \"$word\"))\n"
        "        return\n"
        "    fi\n"
        "    case ${{COMP_WORDS[1]}} in\n",
        words_of(app),
        flags_of(app)
    );
    for (const auto* command : app.get_subcommands(every_command))
        text += fmt::format("        {}) flags='{}' ;;\n", command->get_name(), flags_of(*command));
    text +=
        "    esac\n"
        "    if [[ $word == -* ]]; then\n"
        "        COMPREPLY=($(compgen -W \"$flags\" -- \"$word\"))\n"
        "    fi\n"
        "}\n"
        "complete -o default -F _lakmus lakmus\n";
    return text;
}

/// The text as the descriptions of zsh take it, inside single quotes.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else if (c == ':' || c == '[' || c == ']' || c == '\\')
            out.append(1, '\\').append(1, c);
        else
            out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string zsh_flags(const CLI::App& command) {
    std::string text;
    for (const auto* option : command.get_options())
        for (const auto& name : option->get_lnames())
            text += fmt::format(
                " '--{}[{}]{}'",
                name,
                zsh_text(option->get_description()),
                option->get_items_expected_max() == 0 ? "" : ":value:_files"
            );
    return text;
}

std::string zsh_completion(const CLI::App& app) {
    std::string text =
        "#compdef lakmus\n"
        "# Completion for zsh: source <(lakmus completion zsh)\n"
        "_lakmus() {\n"
        "    if ((CURRENT == 2)); then\n"
        "        local -a commands=(\n";
    for (const auto* command : app.get_subcommands(every_command))
        text += fmt::format(
            "            '{}:{}'\n", command->get_name(), zsh_text(command->get_description())
        );
    text +=
        "        )\n"
        "        _describe command commands\n"
        "        return\n"
        "    fi\n"
        "    local command=$words[2]\n"
        "    shift words\n"
        "    ((CURRENT--))\n"
        "    case $command in\n";
    for (const auto* command : app.get_subcommands(every_command))
        text += fmt::format(
            "        {}) _arguments{} '*:file:_files' ;;\n",
            command->get_name(),
            zsh_flags(*command)
        );
    text +=
        "    esac\n"
        "}\n"
        "compdef _lakmus lakmus\n";
    return text;
}
}  // namespace

void add_completion(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("completion", "Writes the completion of a shell");
    const auto shell = std::make_shared<std::string>();
    command->add_option("SHELL", *shell, "bash or zsh")->required();
    command->footer("Example:\n  source <(lakmus completion bash)");
    command->callback([&app, shell, &status] {
        if (*shell == "bash")
            std::cout << bash_completion(app);
        else if (*shell == "zsh")
            std::cout << zsh_completion(app);
        else
            refuse("shell", *shell, shells);
        status = 0;
    });
}
}  // namespace lakmus::cli
