#include "reports/gtest/outcome.hpp"

#include "reports/describe.hpp"
#include "reports/escaping.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::gtest {
namespace {
using oracle::CaseReport;
using oracle::Verdict;

std::string block(
    std::string_view title, const CaseReport& report, const std::vector<reports::Line>& lines
) {
    auto text = fmt::format(
        "{} {} {}\n", title, reports::place_text(report.place), reports::case_name(report)
    );
    for (const auto& line : lines)
        text += fmt::format("  {:<10} {}\n", line.label, line.text);
    return text;
}

std::vector<reports::Line> describe_disputes(const CaseReport& report) {
    std::vector<reports::Line> lines;
    for (const auto& dispute : report.disputes)
        lines.push_back({"dispute", reports::printable(scenarios::to_text(dispute))});
    return lines;
}

std::string failure_text(const model::Catalogue& catalogue, const CaseReport& report) {
    std::string text;
    if (report.verdict == Verdict::deviation)
        text += block("DEVIATION", report, reports::describe_deviations(catalogue, report));
    if (report.failure)
        text += block("TARGET FAILURE", report, reports::describe_failure(report));
    if (!report.disputes.empty())
        text += block("DISPUTED", report, describe_disputes(report));
    return text;
}

std::vector<std::string> known_issues(const CaseReport& report) {
    std::vector<std::string> known;
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            if (check.verdict == Verdict::known_issue)
                known.push_back(reports::printable(check.explanation));
    std::ranges::sort(known);
    known.erase(std::unique(known.begin(), known.end()), known.end());
    return known;
}
}  // namespace

Outcome outcome_of(const model::Catalogue& catalogue, const CaseReport& report) {
    if (auto text = failure_text(catalogue, report); !text.empty())
        return {.kind = Outcome::Kind::failed, .text = std::move(text)};
    if (reports::nothing_observed(report)) {
        const auto why = reports::printable(report.skipped);
        return {
            .kind = Outcome::Kind::skipped,
            .text = why.empty() ? "nothing of the case was observed" : why};
    }
    return {.known_issues = known_issues(report)};
}
}  // namespace lakmus::gtest
