#pragma once

#include "reports/html/page.hpp"

namespace lakmus::reports {
/// What can be told of a case without its life: every text on one line, bounded and masked.
[[nodiscard]] CaseDetail detail_of(
    const model::Catalogue& catalogue, const oracle::CaseReport& report
);

/// The case in one line of the list.
[[nodiscard]] CaseLine line_of(const model::Catalogue& catalogue, const oracle::CaseReport& report);

/// The rule of a variant, or `no_rule` where the catalogue knows none of that name.
[[nodiscard]] model::RuleIndex rule_of(const model::Catalogue& catalogue, std::string_view variant);

/// The calls in which something deviates that follows from nothing before, from 0.
[[nodiscard]] std::vector<std::size_t> deviating_calls(const oracle::CaseReport& report);
}  // namespace lakmus::reports
