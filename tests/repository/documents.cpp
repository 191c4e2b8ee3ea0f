#include "tests/repository/documents.hpp"

#include "tests/repository/matches.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::repository {
namespace {
/// The places that a Markdown file links to, relative to its folder, without their fragments.
std::vector<Match> links_of(const File& file) {
    static const std::regex pattern{R"(\]\(([^)#:\s]+)(#[^)]*)?\))"};
    return matches(file.text, pattern);
}

std::string place_of(const File& from, const Match& link) {
    const auto folder = std::filesystem::path{from.path}.parent_path();
    return (folder / link.groups[1]).lexically_normal().string();
}

bool is_there(const Tree& tree, std::string_view path) {
    return std::ranges::any_of(tree, [&](const File& file) {
        return file.path == path || (path.ends_with('/') && file.path.starts_with(path));
    });
}
}  // namespace

std::vector<std::string> danish_enumerators(const File& code_lists) {
    static const std::regex pattern{R"(([a-z][a-z0-9_]*) = \d+[,\s])"};
    std::vector<std::string> names;
    bool in_enum = false;
    for (const auto line : lines_of(code_lists.text)) {
        in_enum = in_enum || line.starts_with("enum class");
        for (const auto& [number, groups] : matches(in_enum ? line : std::string_view{}, pattern))
            names.push_back(groups[1]);
        in_enum = in_enum && line.find("};") == std::string_view::npos;
    }
    return names;
}

Findings words_not_explained(const std::vector<std::string>& words, const File& glossary) {
    Findings findings;
    for (const auto& word : words)
        if (glossary.text.find(fmt::format("`{}`", word)) == std::string::npos)
            findings.push_back(fmt::format("{}: `{}` is not in it", glossary.path, word));
    return findings;
}

Findings documents_not_linked(const Tree& tree) {
    std::vector<std::string> reached{"README.md"};
    for (std::size_t i = 0; i != reached.size(); ++i) {
        const auto* file = find(tree, reached[i]);
        if (file == nullptr || !file->path.ends_with(".md"))
            continue;
        for (const auto& link : links_of(*file)) {
            auto path = place_of(*file, link);
            if (std::ranges::find(reached, path) == reached.end())
                reached.push_back(std::move(path));
        }
    }
    Findings findings;
    for (const auto& file : tree)
        if (is_below(file, "docs/") && std::ranges::find(reached, file.path) == reached.end())
            findings.push_back(finding(file, 1, "no links lead from README.md to it"));
    return findings;
}

Findings dead_links(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree) {
        if (!file.path.ends_with(".md"))
            continue;
        for (const auto& link : links_of(file))
            if (!is_there(tree, place_of(file, link)))
                findings.push_back(finding(file, link.line, link.groups[1] + " is not there"));
    }
    return findings;
}

std::optional<std::string> marked_part(const File& file, std::string_view name) {
    const auto opening = fmt::format("<!-- {} -->\n", name);
    const auto begin = file.text.find(opening);
    const auto end = file.text.find(fmt::format("<!-- /{} -->\n", name));
    if (begin == std::string::npos || end == std::string::npos || end < begin + opening.size())
        return std::nullopt;
    return file.text.substr(begin + opening.size(), end - begin - opening.size());
}
}  // namespace lakmus::repository
