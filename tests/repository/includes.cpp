#include "tests/repository/includes.hpp"

#include "tests/repository/matches.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::repository {
namespace {
struct Part {
    std::string_view folder;
    std::vector<std::string_view> may_include;
};

/// Which part may include which; a folder inside another comes before it.
const std::vector<Part>& parts() {
    static const std::vector<Part> table{
        {"oracle/cli/",
         {"model/",
          "scenarios/",
          "generators/",
          "oracle/",
          "oracle/exploring/",
          "reports/",
          "oracle/cli/"}},
        {"oracle/exploring/",
         {"model/", "scenarios/", "generators/", "oracle/", "oracle/exploring/"}},
        {"model/", {"model/"}},
        {"scenarios/", {"model/", "scenarios/"}},
        {"generators/", {"model/", "scenarios/", "generators/"}},
        {"oracle/", {"model/", "scenarios/", "oracle/"}},
        {"reports/", {"model/", "scenarios/", "oracle/", "reports/"}},
        {"tests/",
         {"model/",
          "scenarios/",
          "generators/",
          "oracle/",
          "oracle/exploring/",
          "reports/",
          "oracle/cli/",
          "tests/"}}};
    return table;
}

const Part* part_of(std::string_view path) {
    const auto found =
        std::ranges::find_if(parts(), [&](const Part& p) { return path.starts_with(p.folder); });
    return found == parts().end() ? nullptr : &*found;
}

struct Include {
    std::size_t line = 0;
    bool quoted = false;
    std::string header;
};

std::vector<Include> includes_of(const File& file) {
    static const std::regex directive{R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re"};
    std::vector<Include> includes;
    for (const auto& [line, groups] : matches(file.text, directive))
        includes.push_back({line, groups[1] == "\"", groups[2]});
    return includes;
}

/// Standard headers are the only ones that have neither a folder nor an ending.
bool is_standard(const std::string& header) {
    return header.find_first_of("./") == std::string::npos;
}

bool is_posix(const std::string& header) {
    static const std::regex name{R"((sys/)?[a-z]+\.h)"};
    return std::regex_match(header, name);
}

bool is_in_the_model(const File& file) { return is_below(file, "model/"); }

bool is_public_header(const File& file) {
    return file.path.ends_with(".hpp") &&
           (is_below(file, "oracle/") || is_below(file, "reports/")) &&
           !is_below(file, "oracle/cli/");
}
}  // namespace

Findings includes_against_the_direction(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree) {
        const auto* part = part_of(file.path);
        if (part == nullptr || !is_cpp(file))
            continue;
        for (const auto& include : includes_of(file)) {
            const auto* included = part_of(include.header);
            if (!include.quoted)
                continue;
            if (included == nullptr)
                findings.push_back(finding(
                    file, include.line, fmt::format("\"{}\" is no header of ours", include.header)
                ));
            else if (std::ranges::count(part->may_include, included->folder) == 0)
                findings.push_back(finding(
                    file,
                    include.line,
                    fmt::format("{} may not include {}", part->folder, included->folder)
                ));
        }
    }
    return findings;
}

Findings third_party_where_none_may_be(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree) {
        if (!is_cpp(file) || !(is_in_the_model(file) || is_public_header(file)))
            continue;
        for (const auto& [line, quoted, header] : includes_of(file)) {
            const bool is_allowed =
                quoted || is_standard(header) || (!is_in_the_model(file) && is_posix(header));
            if (!is_allowed)
                findings.push_back(
                    finding(file, line, fmt::format("<{}> has no place here", header))
                );
        }
    }
    return findings;
}
}  // namespace lakmus::repository
