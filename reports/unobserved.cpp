#include "reports/unobserved.hpp"

#include "reports/closing.hpp"
#include "reports/escaping.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
constexpr std::size_t texts_kept = 1000;
constexpr std::size_t texts_shown = 5;

using Counts = std::map<std::string, std::size_t>;

/// A target may say something else each time: what is kept is bounded.
void count(Counts& counts, std::string text) {
    if (counts.size() < texts_kept || counts.contains(text))
        ++counts[std::move(text)];
}

void add_lines(
    std::vector<Line>& lines, std::string_view label, std::string_view what, const Counts& counts
) {
    std::vector<std::pair<std::string, std::size_t>> sorted{counts.begin(), counts.end()};
    std::ranges::stable_sort(sorted, std::ranges::greater{}, [](const auto& one) {
        return one.second;
    });
    for (std::size_t i = 0; i != std::min(sorted.size(), texts_shown); ++i)
        lines.push_back(
            {label,
             fmt::format(
                 "{}: {}",
                 counted(sorted[i].second, what, fmt::format("{}s", what)),
                 sorted[i].first
             )}
        );
    if (sorted.size() > texts_shown)
        lines.push_back({"", fmt::format("and {} more", sorted.size() - texts_shown)});
}
}  // namespace

void Unobserved::add(const oracle::CaseReport& report) {
    if (!report.skipped.empty())
        count(skipped_, printable(report.skipped));
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            if (check.kind == oracle::CheckKind::reason &&
                check.verdict == oracle::Verdict::not_observed)
                count(
                    reasons_,
                    printable(
                        fmt::format("{} is no rule id, expected {}", check.provided, check.expected)
                    )
                );
}

std::vector<Line> Unobserved::lines(const oracle::Capabilities& capabilities) const {
    std::vector<Line> lines;
    if (auto text = unsupported_text(capabilities); !text.empty())
        lines.push_back({"target", std::move(text)});
    add_lines(lines, "skipped", "case", skipped_);
    add_lines(lines, "reason", "check", reasons_);
    if (lines.empty())
        lines.push_back({"target", "refused or skipped what these checks need"});
    return lines;
}
}  // namespace lakmus::reports
