#pragma once

#include <string>
#include <string_view>

namespace lakmus::scenarios {
/// True for a number that can be nobody's: DDMMYY-NNNN with 60 added to the day.
[[nodiscard]] bool is_fictitious_cpr(std::string_view text);

/// The text with everything masked that could be somebody's number.
[[nodiscard]] std::string without_cprs(std::string_view text);

/// True where something in the text looks like a real personnummer: a day, a month, a year and four
/// digits more, with a dash or a space between or with nothing.
[[nodiscard]] bool holds_real_looking_cpr(std::string_view text);
/// The text with the last four digits of each of them as `sign`.
[[nodiscard]] std::string with_serials_as(std::string_view text, char sign);
}  // namespace lakmus::scenarios
