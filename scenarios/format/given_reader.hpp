#pragma once

#include "scenarios/format/case_draft.hpp"

namespace lakmus::scenarios {
/// Reads the world at the start into the draft. Fragments have been merged in already.
void read_given(const Node& given, CaseDraft& draft);
}  // namespace lakmus::scenarios
