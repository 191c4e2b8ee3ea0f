#pragma once

#include "reports/html/page.hpp"

namespace lakmus::reports {
/// What can be told of a case without its life: every text on one line, bounded and masked.
[[nodiscard]] CaseDetail detail_of(const oracle::CaseReport& report);

/// The case in one line of the list.
[[nodiscard]] CaseLine line_of(const oracle::CaseReport& report);

/// The calls in which something deviates that follows from nothing before, from 0.
[[nodiscard]] std::vector<std::size_t> deviating_calls(const oracle::CaseReport& report);
}  // namespace lakmus::reports
