#pragma once

#include "scenarios/format/case_draft.hpp"

namespace lakmus::scenarios {
/// Reads what happens into the draft; the expectations, one for each call, are returned.
[[nodiscard]] std::vector<Step> read_steps(const Node& steps, CaseDraft& draft);
}  // namespace lakmus::scenarios
