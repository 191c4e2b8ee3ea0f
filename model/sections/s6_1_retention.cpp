/// Section 6.1.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s6_1_retention() { return {"6.1", "Deletion of systematic referrals", {}}; }
}  // namespace lakmus::model
