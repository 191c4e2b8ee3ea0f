/// Section 4.2.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s4_2_grant_frameworks() { return {"4.2", "Grant frameworks", {}}; }
}  // namespace lakmus::model
