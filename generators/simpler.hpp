#pragma once

#include "scenarios/format/lifecycle.hpp"

namespace lakmus::generators {
/// Lifecycles that say a little less, the greatest steps first: calls, citizens or given absences
/// dropped, time merged, values made plain. Each is a legal lifecycle, and none leads back here.
[[nodiscard]] std::vector<scenarios::Lifecycle> simpler(const scenarios::Lifecycle& life);
}  // namespace lakmus::generators
