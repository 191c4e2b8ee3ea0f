/// Section 5.1j.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s5_1j_job_orders() { return {"5.1j", "Job orders", {}}; }
}  // namespace lakmus::model
