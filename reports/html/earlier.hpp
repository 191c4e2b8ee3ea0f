#pragma once

#include "reports/comparison.hpp"
#include "reports/html/page.hpp"

namespace lakmus::reports {
/// What the page tells of a run and the one before it: how many cases changed in which way, the
/// first of those that are worse, and the faults that came or went. `name` is that of the earlier
/// results.
[[nodiscard]] EarlierRun earlier_run(const RunComparison& comparison, std::string name);
}  // namespace lakmus::reports
