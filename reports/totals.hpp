#pragma once

#include "oracle/verdict.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lakmus::reports {
/// The checks of a run that have one explanation in common.
struct Group {
    std::string variants;  ///< "former:2.3/delete-started"; empty: nothing explains them.
    std::string in_words;
    std::size_t cases = 0;
    std::uint64_t checks = 0;
    std::string example;  ///< The place of the first such case.
};

/// Adds up the known issues of the release that a run showed, and what nothing explains. The faults
/// are in the run's summary, and so are the entries of the vendor's list.
class Totals {
public:
    void add(const oracle::CaseReport& report);

    /// Known issues that were seen; most checks first.
    [[nodiscard]] std::vector<Group> known_issues() const;
    /// Deviations that nothing explains, without those that only follow from one.
    [[nodiscard]] const Group& unexplained() const { return unexplained_; }

private:
    using Groups = std::map<std::string, Group>;

    void add(const oracle::CaseReport& report, const oracle::Check& check);
    void count(Group& group, const oracle::CaseReport& report);
    Groups known_;
    Group unexplained_;
    std::set<const Group*> met_in_case_;
};
}  // namespace lakmus::reports
