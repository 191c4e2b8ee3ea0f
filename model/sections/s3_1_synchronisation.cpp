/// Section 3.1.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s3_1_synchronisation() { return {"3.1", "Synchronisation of CV data", {}}; }
}  // namespace lakmus::model
