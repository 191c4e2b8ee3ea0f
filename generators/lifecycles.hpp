#pragma once

#include "model/rulebook.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <rapidcheck/Gen.h>

#include <iosfwd>

namespace lakmus::generators {
/// Any lifecycle: one to four citizens, 1 to 30 calls (fewer where RapidCheck's size is small),
/// with dates, types and groups where the rules of `book` have their edges. Shrinks are legal too.
[[nodiscard]] rc::Gen<scenarios::Lifecycle> lifecycle(const model::RuleBook& book);
}  // namespace lakmus::generators

namespace lakmus::scenarios {
/// Prints a lifecycle as a scenario file, for RapidCheck's counterexamples.
void showValue(const Lifecycle& life, std::ostream& out);  // NOLINT(readability-identifier-naming)
}  // namespace lakmus::scenarios
