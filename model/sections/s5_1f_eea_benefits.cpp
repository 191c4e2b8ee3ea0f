/// Section 5.1f.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s5_1f_eea_benefits() { return {"5.1f", "EEA benefits", {}}; }
}  // namespace lakmus::model
