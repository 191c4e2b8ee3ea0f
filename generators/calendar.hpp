#pragma once

#include "model/time.hpp"

#include <span>

namespace lakmus::generators {
/// The last Sunday of the month: in March and October the clocks change on it.
[[nodiscard]] constexpr model::Date last_sunday(std::chrono::year_month month) {
    return model::Date{std::chrono::local_days{month / std::chrono::Sunday[std::chrono::last]}};
}

inline constexpr std::chrono::hours summer_time_starts{2};  ///< The next moment is 03:00.
inline constexpr std::chrono::hours summer_time_ends{3};    ///< The next moment is 02:00.

[[nodiscard]] bool is_clock_change(model::Date day);

/// The instant, or the first that there is after it: the hour that is left out in March is none.
[[nodiscard]] model::Instant existing(model::Instant at);

/// Days on which calendar arithmetic slips, in the years in which lives are led: month ends and the
/// days after, 28 and 29 February, both clock changes. In ascending order.
[[nodiscard]] std::span<const model::Date> special_days();
}  // namespace lakmus::generators
