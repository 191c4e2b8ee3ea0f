#pragma once

#include "reports/describe.hpp"

namespace lakmus::reports {
/// What a run adds up to, in at most ten lines: all that a person reads who must decide today.
[[nodiscard]] std::vector<Line> closing_lines(
    const model::Catalogue& catalogue, const oracle::RunInfo& info, const oracle::Summary& summary
);

/// One fault in one line: "1 fault explains 37 failing checks in 12 cases, e.g. FILE:LINE".
[[nodiscard]] std::string explained_text(const oracle::ExplainedTotal& total);

/// What the target says that it cannot take or show; empty where it supports everything.
[[nodiscard]] std::string unsupported_text(const oracle::Capabilities& capabilities);
}  // namespace lakmus::reports
