#pragma once

#include <string>
#include <string_view>

namespace lakmus::scenarios {
/// True for a number that can be nobody's: DDMMYY-NNNN with 60 added to the day.
[[nodiscard]] bool is_fictitious_cpr(std::string_view text);

/// The text with everything masked that could be somebody's number.
[[nodiscard]] std::string without_cprs(std::string_view text);
}  // namespace lakmus::scenarios
