#pragma once

#include "model/time.hpp"

#include <optional>
#include <string_view>

namespace lakmus::scenarios {
/// The days that date expressions speak of.
struct Days {
    model::Date today{};
    model::Date given{};
};

/// Reads "2021-03-22", "today-8w+1d" or "given+3mo"; nothing where the text is no date.
[[nodiscard]] std::optional<model::Date> parse_date_expression(
    std::string_view text, const Days& days
);

/// Reads an `at`: "+2d" counts from `before`; a date, "today" or "given" mean 08:00 of that day,
/// and all of them take terms down to milliseconds. Nothing where the text is no instant.
[[nodiscard]] std::optional<model::Instant> parse_instant_expression(
    std::string_view text, model::Instant before, model::Date given
);

/// The time of a day for which no time is given.
[[nodiscard]] constexpr model::Instant morning_of(model::Date day) {
    return model::Instant{day} + std::chrono::hours{8};
}
}  // namespace lakmus::scenarios
