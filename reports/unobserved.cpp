#include "reports/unobserved.hpp"

#include "oracle/reasons.hpp"
#include "reports/closing.hpp"
#include "reports/escaping.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
constexpr std::size_t texts_kept = 1000;
constexpr std::size_t texts_shown = 5;
constexpr std::size_t reasons_shown = 20;

using Counts = std::map<std::string, std::size_t>;

/// A target may say something else each time: what is kept is bounded.
void count(Counts& counts, std::string text) {
    if (counts.size() < texts_kept || counts.contains(text))
        ++counts[std::move(text)];
}

std::vector<std::pair<std::string, std::size_t>> most_frequent_first(const Counts& counts) {
    std::vector<std::pair<std::string, std::size_t>> sorted{counts.begin(), counts.end()};
    std::ranges::stable_sort(sorted, std::ranges::greater{}, [](const auto& one) {
        return one.second;
    });
    return sorted;
}

void add_rest(std::vector<Line>& lines, const Counts& counts, std::size_t shown) {
    if (counts.size() > shown)
        lines.push_back({"", fmt::format("and {} more", counts.size() - shown)});
}

void add_skipped(std::vector<Line>& lines, const Counts& counts) {
    const auto sorted = most_frequent_first(counts);
    for (std::size_t i = 0; i != std::min(sorted.size(), texts_shown); ++i)
        lines.push_back(
            {"skipped",
             fmt::format("{}: {}", counted(sorted[i].second, "case", "cases"), sorted[i].first)}
        );
    add_rest(lines, counts, texts_shown);
}

/// As a table of reasons takes them: how often a reason came stands behind it as a comment.
void add_reasons(std::vector<Line>& lines, const Counts& counts) {
    if (!counts.empty())
        lines.push_back({"reasons", "no rule ids; lines for the table of --reasons:"});
    const auto sorted = most_frequent_first(counts);
    for (std::size_t i = 0; i != std::min(sorted.size(), reasons_shown); ++i)
        lines.push_back(
            {"",
             fmt::format("{}  # {}", sorted[i].first, counted(sorted[i].second, "check", "checks"))}
        );
    add_rest(lines, counts, reasons_shown);
}
}  // namespace

void Unobserved::add(const oracle::CaseReport& report) {
    if (!report.skipped.empty())
        count(skipped_, printable(report.skipped));
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            for (const auto& reason : check.unmapped)
                count(
                    reasons_,
                    printable(oracle::reason_line(reason, check.expected), command_limit_bytes)
                );
}

std::vector<Line> Unobserved::lines(const oracle::Capabilities& capabilities) const {
    std::vector<Line> lines;
    if (auto text = unsupported_text(capabilities); !text.empty())
        lines.push_back({"target", std::move(text)});
    add_skipped(lines, skipped_);
    add_reasons(lines, reasons_);
    if (lines.empty())
        lines.push_back({"target", "refused or skipped what these checks need"});
    return lines;
}
}  // namespace lakmus::reports
