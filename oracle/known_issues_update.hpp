#pragma once

#include "oracle/known_issue.hpp"

namespace lakmus::oracle {
/// What a run makes of a list.
struct ListChange {
    std::vector<std::string> stale;            ///< The ids of entries that go.
    std::vector<const model::Variant*> found;  ///< They explain deviations, and no entry has them.
};

/// The faults behind the deviations of a run that are on no list. A variant whose entry has expired
/// is on the list: to go on with it is for a person to decide.
[[nodiscard]] std::vector<const model::Variant*> unlisted_variants(
    const KnownIssueList& list, std::string_view version, const std::vector<Root>& roots
);

/// The text of a list after the change; lines that stay are as they were. An entry goes with the
/// comment directly above it; a new one is added behind the last. `today` is when it begins.
/// Throws: InputError for a text that is no list, and where entries share lines.
[[nodiscard]] std::string changed_list(
    std::string_view text, const std::string& file, const ListChange& change, model::Date today
);
}  // namespace lakmus::oracle
