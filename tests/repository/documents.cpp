#include "tests/repository/documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>

namespace lakmus::repository {
namespace {
/// A place that a Markdown file links to, relative to the file's folder, without its fragment.
struct Link {
    std::size_t line = 0;
    std::string to;
};

std::vector<Link> links_of(const File& file) {
    static const std::regex pattern{R"(\]\(([^)#:\s]+)(#[^)]*)?\))"};
    std::vector<Link> links;
    std::size_t number = 0;
    for (const auto line : lines_of(file.text)) {
        ++number;
        for (std::cregex_iterator it{line.data(), line.data() + line.size(), pattern}, end;
             it != end;
             ++it)
            links.push_back({number, (*it)[1].str()});
    }
    return links;
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
        for (std::cregex_iterator it{line.data(), line.data() + line.size(), pattern}, end;
             in_enum && it != end;
             ++it)
            names.push_back((*it)[1].str());
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
    const auto* readme = find(tree, "README.md");
    const auto links = readme == nullptr ? std::vector<Link>{} : links_of(*readme);
    Findings findings;
    for (const auto& file : tree)
        if (is_below(file, "docs/") && std::ranges::count(links, file.path, &Link::to) == 0)
            findings.push_back(finding(file, 1, "README.md does not link to it"));
    return findings;
}

Findings dead_links(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree) {
        if (!file.path.ends_with(".md"))
            continue;
        const auto folder = std::filesystem::path{file.path}.parent_path();
        for (const auto& link : links_of(file))
            if (!is_there(tree, (folder / link.to).lexically_normal().string()))
                findings.push_back(finding(file, link.line, link.to + " is not there"));
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
