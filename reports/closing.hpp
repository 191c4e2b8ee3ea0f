#pragma once

#include "reports/describe.hpp"
#include "reports/totals.hpp"

namespace lakmus::reports {
/// What a run adds up to, in at most ten lines: all that a person reads who must decide today.
[[nodiscard]] std::vector<Line> closing_lines(
    const model::Catalogue& catalogue,
    const oracle::RunInfo& info,
    const oracle::Summary& summary,
    const Totals& totals
);

/// "1 fault explains 37 failing checks in 12 cases, e.g. FILE:LINE"
[[nodiscard]] std::string fault_text(const oracle::Root& root);

/// What the target says that it cannot take or show; empty where it supports everything.
[[nodiscard]] std::string unsupported_text(const oracle::Capabilities& capabilities);
}  // namespace lakmus::reports
