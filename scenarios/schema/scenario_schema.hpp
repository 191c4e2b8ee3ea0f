#pragma once

#include <string>

namespace lakmus::scenarios {
/// The JSON Schema (draft-07) of scenario files and of files of fragments, as
/// docs/scenario.schema.json holds it: made of the commands' fields, the code lists, the views'
/// fields and the catalogue, so that editors complete and explain what the loader reads. It is
/// wider than the loader where a name depends on the rest of the file.
[[nodiscard]] std::string scenario_schema();
}  // namespace lakmus::scenarios
