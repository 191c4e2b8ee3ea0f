#pragma once

#include "scenarios/format/scenario.hpp"

namespace lakmus::scenarios {
/// The same life some days later or earlier: every date and instant of it moves, those of the world
/// and those of the calls. A period without an end stays without one.
[[nodiscard]] Lifecycle shifted(Lifecycle life, model::days by);

/// The case with its life shifted so that it starts on `day`, without the author's expectations,
/// which speak of the days that he wrote.
[[nodiscard]] Case moved_to(Case one, model::Date day);
}  // namespace lakmus::scenarios
