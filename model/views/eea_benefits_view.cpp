#include "model/views/parts.hpp"

namespace lakmus::model {
std::vector<FieldDef> eea_benefit_fields() { return {}; }

void show_eea_benefits(Showing&) {}
}  // namespace lakmus::model
