#include "reports/html/earlier.hpp"

#include "reports/wording.hpp"

#include <fmt/format.h>

#include <array>

namespace lakmus::reports {
namespace {
constexpr std::size_t worse_shown = 20;

constexpr std::array changes_counted{
    Change::new_deviation,
    Change::new_failure,
    Change::changed_diagnosis,
    Change::fixed,
    Change::newly_known,
    Change::newly_unobserved,
    Change::came,
    Change::went,
    Change::still_deviating,
    Change::still_failing,
    Change::still_known};

void count_changes(const RunComparison& comparison, std::vector<Line>& lines) {
    for (const auto change : changes_counted)
        if (const auto count = comparison.count(change); count != 0)
            lines.push_back({.label = change_text(change), .text = counted(count, "case", "cases")}
            );
    if (lines.empty())
        lines.push_back({.label = "same", .text = "Nothing changed."});
}

void name_what_is_worse(const RunComparison& comparison, std::vector<Line>& lines) {
    std::size_t shown = 0;
    for (const auto& one : comparison.cases)
        if (one.is_regression && shown++ < worse_shown)
            lines.push_back(
                {.label = "worse",
                 .text = fmt::format("{} {}", place_text(one.after->place), case_name(*one.after))}
            );
    if (shown > worse_shown)
        lines.push_back({.label = "", .text = fmt::format("and {} more", shown - worse_shown)});
}

void tell_faults(const RunComparison& comparison, std::vector<Line>& lines) {
    for (const auto& fault : comparison.faults)
        if (fault.before == 0 || fault.after == 0)
            lines.push_back(
                {.label = fault.before == 0 ? "new fault" : "fault gone",
                 .text = fmt::format("{}: {}", fault.variant, fault.in_words)}
            );
}
}  // namespace

EarlierRun earlier_run(const RunComparison& comparison, std::string name) {
    EarlierRun earlier{.name = std::move(name), .changes = {}};
    if (!comparison.is_complete())
        earlier.changes.push_back(
            {.label = "incomplete", .text = "One of the runs was stopped; the rest is unknown."}
        );
    count_changes(comparison, earlier.changes);
    name_what_is_worse(comparison, earlier.changes);
    tell_faults(comparison, earlier.changes);
    return earlier;
}
}  // namespace lakmus::reports
