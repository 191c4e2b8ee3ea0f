#pragma once

#include "oracle/observation.hpp"
#include "scenarios/format/lifecycle.hpp"

namespace lakmus::oracle {
/// Puts the fields in order of view, subject and field, and adds presence 0 for each subject of
/// `names` that a given view does not show.
void complete(Answer& answer, const scenarios::Names& names);

/// The answer to a step that was not done; it shows nothing.
[[nodiscard]] Answer skipped_answer(std::string why);
}  // namespace lakmus::oracle
