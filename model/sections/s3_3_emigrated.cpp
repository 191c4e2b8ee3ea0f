/// Section 3.3.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s3_3_emigrated() { return {"3.3", "CVs of emigrated citizens", {}}; }
}  // namespace lakmus::model
