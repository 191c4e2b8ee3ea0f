#include "reports/totals.hpp"

#include "reports/wording.hpp"

#include <algorithm>

namespace lakmus::reports {
namespace {
std::vector<Group> most_checks_first(const std::map<std::string, Group>& groups) {
    std::vector<Group> sorted;
    sorted.reserve(groups.size());
    for (const auto& [variants, group] : groups)
        sorted.push_back(group);
    std::ranges::stable_sort(sorted, std::ranges::greater{}, &Group::checks);
    return sorted;
}
}  // namespace

void Totals::add(const oracle::CaseReport& report) {
    met_in_case_.clear();
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            add(report, check);
}

std::vector<Group> Totals::known_issues() const { return most_checks_first(known_); }

void Totals::add(const oracle::CaseReport& report, const oracle::Check& check) {
    if (check.verdict == oracle::Verdict::deviation && check.explanation.empty() &&
        !check.consequence)
        count(unexplained_, report);
    if (check.verdict != oracle::Verdict::known_issue || !check.issues.empty())
        return;
    auto& group = known_[check.explanation];
    if (group.checks == 0) {
        group.variants = check.explanation;
        group.in_words = explanation_of(report, check);
    }
    count(group, report);
}

void Totals::count(Group& group, const oracle::CaseReport& report) {
    ++group.checks;
    if (group.example.empty())
        group.example = place_text(report.place);
    if (met_in_case_.insert(&group).second)
        ++group.cases;
}
}  // namespace lakmus::reports
