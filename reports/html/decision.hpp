#pragma once

#include "reports/html/page.hpp"
#include "reports/totals.hpp"

namespace lakmus::reports {
[[nodiscard]] Decision decision_of(const oracle::Summary& summary);

/// The reason of the decision, in one sentence for somebody who reads no other.
[[nodiscard]] std::string sentence_of(const oracle::Summary& summary, const Totals& totals);

/// What a run that was stopped did not judge; empty for a complete one.
[[nodiscard]] std::string incomplete_text(
    const oracle::RunInfo& info, const oracle::Summary& summary
);
}  // namespace lakmus::reports
