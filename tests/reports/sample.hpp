#pragma once

#include "model/catalogue.hpp"
#include "oracle/verdict.hpp"

#include <vector>

/// A run written by hand, about rules that no release has: approved reports then change only when
/// the reports do.
namespace lakmus::reports::sample {
[[nodiscard]] const model::Catalogue& catalogue();
[[nodiscard]] oracle::RunInfo run_info();

/// One case that conforms, one with an explained deviation and a consequence, one with the same
/// fault, one unexplained, a known issue, an open one, a crash, a skipped one, a disputed one.
[[nodiscard]] std::vector<oracle::CaseReport> cases();

/// A case about which there is nothing to say.
[[nodiscard]] oracle::CaseReport conforming_case();
/// A case with one deviation that says `text` wherever a target or a scenario could.
[[nodiscard]] oracle::CaseReport case_that_says(const std::string& text);
/// A deviation with an explanation of its own.
[[nodiscard]] oracle::CaseReport deviating_case(const std::string& variant);

[[nodiscard]] oracle::Summary summary_of(
    const std::vector<oracle::CaseReport>& cases, bool complete = true
);

/// Shows a run to a report.
template <class Report>
void show(Report& report, const std::vector<oracle::CaseReport>& cases, bool complete = true) {
    auto info = run_info();
    info.case_count = cases.size();
    report.begin(info);
    for (const auto& one : cases)
        report.add(one);
    report.end(summary_of(cases, complete));
}
}  // namespace lakmus::reports::sample
