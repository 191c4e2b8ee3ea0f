#pragma once

#include "scenarios/format/scenario.hpp"

#include <rapidcheck.h>

namespace lakmus::scenarios::testing {
/// A case with anything in it that the format can say, numbered as the loader numbers.
[[nodiscard]] rc::Gen<Case> any_case();
}  // namespace lakmus::scenarios::testing
