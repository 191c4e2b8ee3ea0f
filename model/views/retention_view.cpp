#include "model/views/parts.hpp"

namespace lakmus::model {
std::vector<FieldDef> retention_fields() { return {}; }

void show_retention(Showing&) {}
}  // namespace lakmus::model
