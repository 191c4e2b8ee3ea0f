#pragma once

#include "scenarios/format/problems.hpp"

namespace lakmus::scenarios {
/// Reads `accepted`, `refused`, `open`, `{refused: 2.1/backdating}` or `{open: Q2.1a}`.
[[nodiscard]] ExpectedAnswer read_answer(const Node& node, Problems& problems);

/// True for a node that `read_answer` reads: such an expectation speaks of the answer alone.
[[nodiscard]] bool is_answer(const Node& node);

/// Reads rule ids, one or a list.
[[nodiscard]] std::vector<model::RuleIndex> read_rules(const Node& node, Problems& problems);
}  // namespace lakmus::scenarios
