#pragma once

#include "scenarios/format/case_draft.hpp"

namespace lakmus::scenarios {
/// Reads what an author expects of the step that the draft has reached.
[[nodiscard]] Expectation read_expectation(const Node& node, CaseDraft& draft);
}  // namespace lakmus::scenarios
