/// Section 1.1.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s1_1_origin() { return {"1.1", "Origin leaves PersonStatusService", {}}; }
}  // namespace lakmus::model
