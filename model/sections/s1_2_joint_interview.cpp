/// Section 1.2.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s1_2_joint_interview() { return {"1.2", "Messages about joint interviews", {}}; }
}  // namespace lakmus::model
