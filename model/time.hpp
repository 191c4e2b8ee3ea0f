#pragma once

#include <chrono>

namespace lakmus::model {
/// A calendar day in Danish local time.
using Date = std::chrono::local_days;

/// A moment in Danish local time. Unit: milliseconds.
using Instant = std::chrono::local_time<std::chrono::milliseconds>;

using std::chrono::days;
using std::chrono::weeks;

/// The end of a period that has none; later than every real date.
inline constexpr Date no_end = Date{days{4'000'000}};

[[nodiscard]] constexpr Date date_of(Instant at) { return std::chrono::floor<days>(at); }

[[nodiscard]] constexpr Date date(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

/// The same calendar day some years on; 29 February becomes 28 February where there is none.
[[nodiscard]] constexpr Date plus_years(Date from, int count) {
    const std::chrono::year_month_day ymd{from};
    const auto moved = ymd + std::chrono::years{count};
    return moved.ok() ? Date{moved} : Date{moved.year() / moved.month() / std::chrono::last};
}

/// The instant from which release 2021-1 rules. Source: the head of the note; 00:00 is a decision.
inline constexpr Instant release_instant{date(2021, 3, 15)};

/// No lifecycle starts before this day: what held earlier is not told by the note. Source: 2.9.
inline constexpr Date earliest_start = date(2021, 1, 26);
}  // namespace lakmus::model
