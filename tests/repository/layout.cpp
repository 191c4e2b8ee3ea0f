#include "tests/repository/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace lakmus::repository {
namespace {
constexpr std::size_t file_lines_max = 500;
constexpr std::ptrdiff_t line_characters_max = 100;

constexpr std::array<std::string_view, 7> folders{
    "model", "scenarios", "oracle", "generators", "reports", "tests", "docs"};

/// Counts code points: all bytes but those that continue one.
std::ptrdiff_t characters(std::string_view line) {
    return std::ranges::count_if(line, [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
}

/// The CMakeLists.txt of the file's folder or of the nearest one above, or null.
const File* nearest_build_list(const Tree& tree, std::string_view path) {
    for (auto slash = path.rfind('/'); slash != std::string_view::npos;
         slash = path.substr(0, slash).rfind('/'))
        if (const auto* list = find(tree, fmt::format("{}/CMakeLists.txt", path.substr(0, slash))))
            return list;
    return nullptr;
}

std::set<std::string_view> words_of(std::string_view text) {
    constexpr std::string_view separators = " \t\n()";
    std::set<std::string_view> words;
    for (auto at = text.find_first_not_of(separators); at != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(separators, at), text.size());
        words.insert(text.substr(at, end - at));
        at = text.find_first_not_of(separators, end);
    }
    return words;
}
}  // namespace

Findings too_long(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree) {
        if (!is_cpp(file))
            continue;
        const auto lines = lines_of(file.text);
        if (lines.size() > file_lines_max)
            findings.push_back(finding(file, lines.size(), "the file has more than 500 lines"));
        for (std::size_t i = 0; i != lines.size(); ++i)
            if (characters(lines[i]) > line_characters_max)
                findings.push_back(finding(file, i + 1, "the line has more than 100 characters"));
    }
    return findings;
}

Findings unknown_folders(const Tree& tree) {
    std::set<std::string_view> unknown;
    for (const auto& file : tree) {
        const auto slash = file.path.find('/');
        const auto top = std::string_view{file.path}.substr(0, slash);
        if (slash != std::string::npos && !top.starts_with('.') &&
            std::ranges::count(folders, top) == 0)
            unknown.insert(top);
    }
    return {unknown.begin(), unknown.end()};
}

Findings sources_not_built(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree) {
        if (!file.path.ends_with(".cpp"))
            continue;
        const auto* list = nearest_build_list(tree, file.path);
        const auto folder =
            list == nullptr ? 0 : list->path.size() - std::string_view{"CMakeLists.txt"}.size();
        if (list == nullptr || !words_of(list->text).contains(file.path.substr(folder)))
            findings.push_back(finding(file, 1, "no CMakeLists.txt names it"));
    }
    return findings;
}
}  // namespace lakmus::repository
