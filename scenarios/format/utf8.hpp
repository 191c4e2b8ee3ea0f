#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace lakmus::scenarios {
/// The place of the first byte that is not UTF-8, or that starts a control character other than
/// tab and line ends.
[[nodiscard]] std::optional<std::size_t> first_unreadable(std::string_view text);

/// How many characters a valid text has.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// The beginning of a valid text, at most `bytes` long, that ends with a whole character.
[[nodiscard]] std::string_view cut(std::string_view text, std::size_t bytes);
}  // namespace lakmus::scenarios
