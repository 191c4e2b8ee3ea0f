#pragma once

#include "scenarios/format/lifecycle.hpp"

namespace lakmus::generators {
/// Gives everything in a lifecycle the number and the name that a scenario file would give it: in
/// the order of its coming into being. What a call speaks of before it is there becomes unknown,
/// and so does what is there no more: any calls in any order are made a lifecycle.
[[nodiscard]] scenarios::Lifecycle renumbered(scenarios::Lifecycle life);
}  // namespace lakmus::generators
