/// Section 4.1.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s4_1_job_search_requirements() { return {"4.1", "Job-search requirements in group 7", {}}; }
}  // namespace lakmus::model
