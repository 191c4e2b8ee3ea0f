#pragma once

#include "reports/jsonl_reader.hpp"
#include "reports/standings.hpp"
#include "reports/table_page.hpp"

namespace lakmus::reports {
/// What became of a case from one run to the next. In the order in which they are told.
enum class Change : std::uint8_t {
    new_deviation,
    new_failure,  ///< The target fails where it did not, or goes another way when asked again.
    changed_diagnosis,  ///< It deviates in both, for other reasons.
    fixed,              ///< It deviated or showed a known issue, and does so no more.
    newly_known,        ///< A known issue, which it was not.
    newly_unobserved,
    came,
    went,
    still_deviating,
    still_failing,
    still_known,
    same,  ///< All else: nothing was wrong in either.
};
[[nodiscard]] std::string_view change_text(Change change);

/// A case in both runs; one that came or went is in one of them. Points into the results.
struct CaseChange {
    Change change = Change::same;
    bool is_regression = false;
    const oracle::CaseReport* before = nullptr;
    const oracle::CaseReport* after = nullptr;
};

/// A fault in two runs: in how many cases each of them shows it.
struct FaultChange {
    std::string variant;
    std::string in_words;
    std::size_t before = 0;
    std::size_t after = 0;
};

/// Two runs side by side. A regression is a case that deviates or fails and did not, a case that
/// deviates for a reason that the first run shows nowhere, and such a case that came.
struct RunComparison {
    const Results* before = nullptr;
    const Results* after = nullptr;
    const model::Catalogue* catalogue = nullptr;
    std::vector<CaseChange> cases;  ///< In the order of the later run; those that went come last.
    std::vector<FaultChange> faults;
    Standings standings_before;
    Standings standings_after;

    [[nodiscard]] std::size_t count(Change change) const;
    [[nodiscard]] std::size_t regressions() const;
    [[nodiscard]] bool is_complete() const { return before->complete && after->complete; }
    /// 0, or 1 for a regression, or 2 where nothing is worse as far as incomplete runs can tell.
    [[nodiscard]] int exit_status() const;
};

/// Cases are the same by scenario, row and file; of the rest by scenario and row, so that a file
/// that was moved changes nothing. Pre: the results and the catalogue outlive the comparison.
[[nodiscard]] RunComparison compare(
    const Results& before,
    const Results& after,
    const model::Catalogue& catalogue = model::catalogue()
);

/// As a page for people; `names` are those of the two files.
[[nodiscard]] TablePage comparison_page(
    const RunComparison& comparison, const std::array<std::string, 2>& names
);
}  // namespace lakmus::reports
