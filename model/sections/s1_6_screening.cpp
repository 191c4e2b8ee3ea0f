/// Section 1.6.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s1_6_screening() { return {"1.6", "Trial of screening questions", {}}; }
}  // namespace lakmus::model
