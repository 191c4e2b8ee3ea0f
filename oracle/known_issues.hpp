#pragma once

#include "oracle/known_issue.hpp"
#include "oracle/runner.hpp"

namespace lakmus::oracle {
/// Gives a judged case the last word of the list: a deviation that fits an entry which counts
/// becomes a known issue, and with it what only follows from it; tally and verdict of the case
/// follow. A deviation that is otherwise than listed, or listed too long ago, gets a note.
void apply_known_issues(const KnownIssueList& list, std::string_view version, CaseReport& report);

/// The ids of the entries that count and that the case puts to the test: what the target showed
/// contradicts the variant, or what a system with the variant would have shown in its place
/// contradicts the rules; or something of the kind was observed about the rule. From the step on
/// that nothing explains, a case puts nothing to the test. Pre: `report` is of what was judged.
[[nodiscard]] std::vector<std::string> exercised_issues(
    const KnownIssueList& list, const Judged& judged, const CaseReport& report
);

/// Adds up over a run what becomes of each entry.
class KnownIssueTotals {
public:
    /// Pre: `list` outlives the totals.
    KnownIssueTotals(const KnownIssueList& list, std::string version);

    void add(const CaseReport& report);

    /// In the order of the list. Of a part of all cases no entry is said to be stale: what was not
    /// played may show it.
    [[nodiscard]] std::vector<IssueOutcome> outcomes(bool all_played) const;

private:
    struct Counts {
        std::uint64_t checks = 0;
        std::size_t cases = 0;
        std::size_t exercised = 0;
    };
    const KnownIssueList* list_;
    std::string version_;
    std::vector<Counts> counts_;  ///< By place in the list.
};
}  // namespace lakmus::oracle
