#include "generators/calendar.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace lakmus::generators {
namespace {
using model::date;
using model::Instant;
using namespace std::chrono_literals;

bool is_special(model::Date day) { return std::ranges::binary_search(special_days(), day); }

TEST(calendar, knows_when_the_clocks_change) {
    EXPECT_TRUE(is_clock_change(date(2021, 3, 28)));
    EXPECT_TRUE(is_clock_change(date(2021, 10, 31)));
    EXPECT_TRUE(is_clock_change(date(2024, 3, 31)));
    EXPECT_FALSE(is_clock_change(date(2021, 3, 21)));
    EXPECT_FALSE(is_clock_change(date(2021, 4, 25)));
}

TEST(calendar, leaves_out_the_hour_that_is_not_there) {
    const Instant spring{date(2021, 3, 28)};
    EXPECT_EQ(existing(spring + 2h - 1ms), spring + 2h - 1ms);
    EXPECT_EQ(existing(spring + 2h), spring + 3h);
    EXPECT_EQ(existing(spring + 3h - 1ms), spring + 3h);
    EXPECT_EQ(existing(spring + 3h), spring + 3h);
    const Instant autumn{date(2021, 10, 31)};
    EXPECT_EQ(existing(autumn + 2h), autumn + 2h);
}

TEST(calendar, names_the_days_on_which_calendars_slip) {
    for (const auto day :
         {date(2021, 3, 28),
          date(2021, 10, 31),
          date(2022, 3, 27),
          date(2021, 2, 28),
          date(2024, 2, 28),
          date(2024, 2, 29),
          date(2024, 3, 1),
          date(2021, 4, 30),
          date(2022, 1, 1)})
        EXPECT_TRUE(is_special(day)) << day.time_since_epoch().count();
    EXPECT_FALSE(is_special(date(2021, 4, 15)));
    EXPECT_TRUE(std::ranges::is_sorted(special_days()));
}
}  // namespace
}  // namespace lakmus::generators
