#include "oracle/cli/commands.hpp"
#include "oracle/exploring/counterexample.hpp"
#include "oracle/list_file.hpp"
#include "reports/escaping.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

namespace lakmus::cli {
namespace {
namespace fs = std::filesystem;

struct PromoteFlags {
    std::string file;
    std::string name;
    std::string why;
    std::string into{"scenarios"};
    bool reviewed = false;
};

[[noreturn]] void refuse_file(const std::string& what, std::string found, std::string expected) {
    throw scenarios::InputError{
        {{.place = {.file = what},
          .found = std::move(found),
          .expected = std::move(expected),
          .nearest = {}}}};
}

std::string text_of(const std::string& path) {
    const std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The text with another value of a key at the margin, whatever lines the value has now.
std::string with_value(std::string text, const std::string& key, const std::string& value) {
    auto begin = text.starts_with(key + ':') ? 0 : text.find('\n' + key + ':');
    if (begin == std::string::npos)
        return text;
    begin += text[begin] == '\n' ? 1 : 0;
    auto end = text.find('\n', begin);
    while (end != std::string::npos && end + 1 < text.size() &&
           (text[end + 1] == ' ' || text[end + 1] == '\n'))
        end = text.find('\n', end + 1);
    const auto length = end == std::string::npos ? end : end - begin;
    return text.replace(begin, length, key + ": " + oracle::yaml_quoted(value));
}

std::string without_mark(std::string text) {
    if (const auto at = text.find(oracle::generated_mark); at != std::string::npos)
        text.erase(at, oracle::generated_mark.size());
    return text;
}

/// "2.1" is the folder s2_1.
std::string folder_of(std::string section) {
    std::ranges::replace(section, '.', '_');
    return 's' + section;
}

/// Small letters and digits, with underscores between the words.
std::string file_name_of(std::string_view name) {
    constexpr std::size_t longest = 60;
    std::string out;
    for (const char c : name.substr(0, longest)) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0)
            out += static_cast<char>(std::tolower(byte));
        else if (!out.empty() && out.back() != '_')
            out += '_';
    }
    while (out.ends_with('_'))
        out.pop_back();
    return (out.empty() ? "scenario" : out) + ".yaml";
}

void write_new(const fs::path& path, const std::string& text) {
    std::error_code trouble;
    fs::create_directories(path.parent_path(), trouble);
    if (fs::exists(path, trouble))
        refuse_file(
            "promote",
            "found a scenario at `" + path.string() + "`",
            "expected a name of its own: --name"
        );
    std::ofstream file{path, std::ios::binary};
    file << text;
    file.flush();
    if (!file)
        refuse_file(
            "--into", "found `" + path.string() + "`", "expected a path that may be written to"
        );
}

void promote(const PromoteFlags& flags) {
    static_cast<void>(scenarios::load_file(flags.file));
    auto text = text_of(flags.file);
    if (!flags.name.empty())
        text = with_value(std::move(text), "scenario", flags.name);
    if (!flags.why.empty())
        text = with_value(std::move(text), "why", flags.why);
    if (flags.reviewed)
        text = without_mark(std::move(text));
    const auto promoted = scenarios::load_text(text, flags.file);
    const auto& section = model::catalogue().section_of(promoted.rules.front());
    const auto path =
        fs::path{flags.into} / folder_of(std::string{section.number}) / file_name_of(promoted.name);
    write_new(path, text);
    fmt::print("{}\n", reports::printable(path.string()));
    if (text.find(oracle::generated_mark) != std::string::npos)
        fmt::print("not reviewed: hold its expectations against the note, then take the mark away\n"
        );
}
}  // namespace

void add_promote(CLI::App& app, int& status) {
    auto* command =
        app.add_subcommand("promote", "Makes a saved counterexample a scenario of the corpus");
    const auto flags = std::make_shared<PromoteFlags>();
    command->add_option("FILE", flags->file, "A scenario file that explore saved")->required();
    command->add_option("--name", flags->name, "What the scenario is called; its file too");
    command->add_option("--why", flags->why, "What would go wrong for people if the rule failed");
    command->add_option("--into", flags->into, "The folder of the corpus")->capture_default_str();
    command->add_flag(
        "--reviewed",
        flags->reviewed,
        "Its expectations were held against the note: take the mark away"
    );
    command->footer(
        "Example:\n"
        "  lakmus promote found/mutant-2-1-backdating-days-back-57.yaml --reviewed \\\n"
        "      --name \"Leave starts at most eight weeks back\" --why \"A parent loses the leave.\""
    );
    command->callback([flags, &status] {
        promote(*flags);
        status = 0;
    });
}
}  // namespace lakmus::cli
