#include "tests/repository/rules.hpp"

#include "tests/repository/code_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <regex>

namespace lakmus::repository {
namespace {
constexpr std::string_view sections_folder = "model/sections/";

/// The section that a file is named after: "model/sections/s2_1_bereavement_leave.cpp" gives "2.1".
std::string section_of(std::string_view path) {
    static const std::regex name{R"(s(\d+)(?:_(\d+[a-z]?))?_[a-z])"};
    std::cmatch match;
    path.remove_prefix(sections_folder.size());
    if (!std::regex_search(
            path.data(),
            path.data() + path.size(),
            match,
            name,
            std::regex_constants::match_continuous
        ))
        return {};
    return match[2].matched ? fmt::format("{}.{}", match[1].str(), match[2].str()) : match[1].str();
}

bool is_section(const File& file) {
    return is_below(file, sections_folder) && file.path.ends_with(".cpp") &&
           !section_of(file.path).empty();
}

/// Calls `visit(line number, id)` for each match of the pattern's first group.
template <class Visit>
void for_each_id(std::string_view code, const std::regex& pattern, const Visit& visit) {
    std::size_t number = 0;
    for (const auto line : lines_of(code)) {
        ++number;
        for (std::cregex_iterator it{line.data(), line.data() + line.size(), pattern}, end;
             it != end;
             ++it)
            visit(number, (*it)[1].str());
    }
}
}  // namespace

Findings rules_not_declared_once(const Tree& tree, const RuleIds& catalogue) {
    static const std::regex declaration{R"re(\.id = "([0-9.a-z]+/[a-z0-9-]+)")re"};
    Findings findings;
    RuleIds declared;
    for (const auto& file : tree) {
        if (!is_section(file))
            continue;
        bool is_empty = true;
        for_each_id(file.text, declaration, [&](std::size_t line, const std::string& id) {
            is_empty = false;
            if (!declared.insert(id).second)
                findings.push_back(finding(file, line, id + " is declared before"));
            if (!id.starts_with(section_of(file.path) + "/"))
                findings.push_back(finding(file, line, id + " belongs to another section"));
            if (!catalogue.contains(id))
                findings.push_back(finding(file, line, id + " is not in the catalogue"));
        });
        if (is_empty)
            findings.push_back(finding(file, 1, "declares no rule"));
    }
    for (const auto& id : catalogue)
        if (!declared.contains(id))
            findings.push_back(id + ": no section declares it");
    return findings;
}

Findings rules_named_elsewhere(const Tree& tree) {
    // Section 0 is what the note takes for granted: those who judge carry it out themselves.
    static const std::regex name{R"re("([1-9]\.\d[jf]?/[a-z][a-z0-9-]+)")re"};
    Findings findings;
    for (const auto& file : tree)
        if (is_cpp(file) && !is_below(file, "model/") && !is_below(file, "tests/"))
            for_each_id(
                without_comments(file.text),
                name,
                [&](std::size_t line, const std::string& id) {
                    findings.push_back(finding(file, line, id + " has its place in a section"));
                }
            );
    return findings;
}

Findings rules_without_scenario(const RuleIds& catalogue, const RuleIds& in_scenarios) {
    Findings findings;
    std::ranges::set_difference(catalogue, in_scenarios, std::back_inserter(findings));
    return findings;
}
}  // namespace lakmus::repository
