#pragma once

#include "reports/describe.hpp"

/// What became of the vendor's own list of known issues.
namespace lakmus::reports {
/// An entry and what became of it: "ACME-17: 3 checks in 2 cases (absence team, ABS-212)".
[[nodiscard]] std::vector<Line> issue_lines(const std::vector<oracle::IssueOutcome>& issues);

/// What became of one entry, in words.
[[nodiscard]] std::string issue_text(const oracle::IssueOutcome& issue);

/// "5 entries: 2 seen, 1 stale, 2 unobserved"; empty for an empty list.
[[nodiscard]] std::string issues_text(const std::vector<oracle::IssueOutcome>& issues);

/// The ids of the entries that ended so.
[[nodiscard]] std::vector<std::string> issues_that_are(
    oracle::IssueOutcome::End end, const std::vector<oracle::IssueOutcome>& issues
);
}  // namespace lakmus::reports
