#pragma once

#include "scenarios/format/fragments.hpp"

namespace lakmus::scenarios {
/// Makes a scenario of a document. Throws: InputError with everything that is wrong with it.
[[nodiscard]] Scenario read_scenario(const Document& document, const FindFragments& find);
}  // namespace lakmus::scenarios
