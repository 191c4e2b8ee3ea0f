#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lakmus::scenarios {
/// The word that a person most likely meant, or empty where none is near. Letter case does not
/// count, and æ, ø, å are as good as ae, oe, aa. Of equally near words the
/// one with the longest start in common is taken, and then the first.
[[nodiscard]] std::string_view nearest_word(
    std::string_view written, std::span<const std::string_view> words
);

/// How many letters must be inserted, removed, replaced or swapped with their neighbour.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// "planned, active or ended"; empty for no words. Of very many only the first.
[[nodiscard]] std::string one_of(std::span<const std::string_view> words);
}  // namespace lakmus::scenarios
