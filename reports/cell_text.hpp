#pragma once

#include "model/rule.hpp"

#include <string>

namespace lakmus::reports {
/// A value of a limit or list in words: "56 days", "24 Sygedagpenge, 25 Ledig", "hidden".
[[nodiscard]] std::string cell_text(const model::Cell& cell, const model::Members& value);
}  // namespace lakmus::reports
