/// Section 1.4.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s1_4_self_booking() { return {"1.4", "Self-booking deadlines", {}}; }
}  // namespace lakmus::model
