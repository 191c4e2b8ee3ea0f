/// Section 1.3.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s1_3_move() { return {"1.3", "Cancelled meetings on a move", {}}; }
}  // namespace lakmus::model
