#pragma once

#include <cstddef>

namespace lakmus::scenarios {
inline constexpr std::size_t max_file_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t max_depth = 32;
/// Of one list or map, so of cases, steps and citizens too.
inline constexpr std::size_t max_entries = 1000;
inline constexpr std::size_t max_nodes = 100'000;
/// What all cases of a file may add up to once their values are put in.
inline constexpr std::size_t max_unfolded_bytes = std::size_t{16} << 20U;
/// Of one file; more are not told.
inline constexpr std::size_t max_problems = 100;
inline constexpr std::size_t max_alias_length = 40;
/// How many folders above a scenario are searched for fragments, its own included.
inline constexpr std::size_t max_fragment_levels = 8;
}  // namespace lakmus::scenarios
