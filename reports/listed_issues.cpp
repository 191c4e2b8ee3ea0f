#include "reports/listed_issues.hpp"

#include "reports/escaping.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lakmus::reports {
namespace {
using oracle::IssueOutcome;
using End = IssueOutcome::End;

constexpr std::array all_ends{
    End::seen, End::stale, End::unobserved, End::expired, End::other_version};

/// Who sees to it: "(absence team, ABS-212)".
std::string owner_text(const IssueOutcome& issue) {
    return issue.ticket.empty() ? fmt::format("({})", issue.owner)
                                : fmt::format("({}, {})", issue.owner, issue.ticket);
}
}  // namespace

std::string issue_text(const IssueOutcome& issue) {
    const auto exercised = counted(issue.exercised, "case", "cases");
    switch (issue.end) {
        case End::seen:
            return fmt::format(
                "{} in {}",
                counted(issue.checks, "check", "checks"),
                counted(issue.cases, "case", "cases")
            );
        case End::stale:
            return fmt::format("put to the test in {} and not seen: take it out", exercised);
        case End::unobserved:
            return issue.exercised == 0
                       ? "no case put it to the test"
                       : fmt::format("not seen in {}, but not all cases were played", exercised);
        case End::expired:
            return "expired on " + issue.last_day;
        case End::other_version:
            return "of other versions of the target";
    }
    return {};
}

std::vector<Line> issue_lines(const std::vector<IssueOutcome>& issues) {
    std::vector<Line> lines;
    for (const auto end : all_ends)
        for (const auto& issue : issues) {
            if (issue.end != end)
                continue;
            const bool is_bad = end == End::stale || end == End::expired;
            lines.push_back(
                {end == End::other_version ? "version" : oracle::issue_end_name(end),
                 printable(fmt::format("{}: {} {}", issue.id, issue_text(issue), owner_text(issue))
                 ),
                 is_bad ? Line::Tone::bad : Line::Tone::plain}
            );
            if (issue.condition != issue.id)
                lines.push_back({"", printable(issue.condition)});
        }
    return lines;
}

std::string issues_text(const std::vector<IssueOutcome>& issues) {
    std::vector<std::string> parts;
    for (const auto end : all_ends)
        if (const auto count = std::ranges::count(issues, end, &IssueOutcome::end); count != 0)
            parts.push_back(fmt::format("{} {}", count, oracle::issue_end_name(end)));
    return issues.empty()
               ? ""
               : fmt::format(
                     "{}: {}", counted(issues.size(), "entry", "entries"), fmt::join(parts, ", ")
                 );
}

std::vector<std::string> issues_that_are(End end, const std::vector<IssueOutcome>& issues) {
    std::vector<std::string> ids;
    for (const auto& issue : issues)
        if (issue.end == end)
            ids.push_back(printable(issue.id));
    return ids;
}
}  // namespace lakmus::reports
