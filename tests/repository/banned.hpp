#pragma once

#include "tests/repository/tree.hpp"

namespace lakmus::repository {
/// Calls that make a run depend on more than its input.
[[nodiscard]] Findings banned_calls(const Tree& tree);

/// Marks of work that was left for later.
[[nodiscard]] Findings leftover_marks(const Tree& tree);

/// Paths that exist on somebody's machine only.
[[nodiscard]] Findings machine_paths(const Tree& tree);

/// Numbers that could be a person's: a real birthday and four digits.
[[nodiscard]] Findings personal_numbers(const Tree& tree);
}  // namespace lakmus::repository
