/// Section 3.2.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
Section s3_2_no_contact_group() { return {"3.2", "CV requirement without a contact group", {}}; }
}  // namespace lakmus::model
