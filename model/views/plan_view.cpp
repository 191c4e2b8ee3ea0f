#include "model/views/parts.hpp"

namespace lakmus::model {
std::vector<FieldDef> plan_fields() { return {}; }

void show_plan(Showing&) {}
}  // namespace lakmus::model
