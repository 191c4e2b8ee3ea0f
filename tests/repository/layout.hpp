#pragma once

#include "tests/repository/tree.hpp"

namespace lakmus::repository {
/// C++ files and lines that are longer than a reader wants.
[[nodiscard]] Findings too_long(const Tree& tree);

/// Folders at the top that are none of the parts.
[[nodiscard]] Findings unknown_folders(const Tree& tree);

/// Sources that the CMakeLists.txt nearest to them does not name.
[[nodiscard]] Findings sources_not_built(const Tree& tree);
}  // namespace lakmus::repository
