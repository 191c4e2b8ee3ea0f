#include "tests/repository/rules.hpp"

#include "tests/repository/code_text.hpp"
#include "tests/repository/matches.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::repository {
namespace {
constexpr std::string_view sections_folder = "model/sections/";

/// The section that a file is named after: "model/sections/s2_1_bereavement_leave.cpp" gives "2.1".
std::string section_of(std::string_view path) {
    static const std::regex name{R"(^s(\d+)(?:_(\d+[a-z]?))?_[a-z])"};
    const auto found = matches(path.substr(sections_folder.size()), name);
    if (found.empty())
        return {};
    const auto& groups = found.front().groups;
    return groups[2].empty() ? groups[1] : fmt::format("{}.{}", groups[1], groups[2]);
}

bool is_section(const File& file) {
    return is_below(file, sections_folder) && file.path.ends_with(".cpp") &&
           !section_of(file.path).empty();
}
}  // namespace

Findings rules_not_declared_once(const Tree& tree, const RuleIds& catalogue) {
    static const std::regex declaration{R"re(\.id = "([0-9.a-z]+/[a-z0-9-]+)")re"};
    Findings findings;
    RuleIds declared;
    for (const auto& file : tree) {
        if (!is_section(file))
            continue;
        const auto declarations = matches(file.text, declaration);
        for (const auto& [line, groups] : declarations) {
            const auto& id = groups[1];
            if (!declared.insert(id).second)
                findings.push_back(finding(file, line, id + " is declared before"));
            if (!id.starts_with(section_of(file.path) + "/"))
                findings.push_back(finding(file, line, id + " belongs to another section"));
            if (!catalogue.contains(id))
                findings.push_back(finding(file, line, id + " is not in the catalogue"));
        }
        if (declarations.empty())
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
    for (const auto& file : tree) {
        if (!is_cpp(file) || is_below(file, "model/") || is_below(file, "tests/"))
            continue;
        for (const auto& [line, groups] : matches(without_comments(file.text), name))
            findings.push_back(finding(file, line, groups[1] + " has its place in a section"));
    }
    return findings;
}

Findings rules_without_scenario(const RuleIds& catalogue, const RuleIds& in_scenarios) {
    Findings findings;
    std::ranges::set_difference(catalogue, in_scenarios, std::back_inserter(findings));
    return findings;
}
}  // namespace lakmus::repository
