#include "model/time.hpp"

#include <gtest/gtest.h>

namespace lakmus::model {
TEST(time, keeps_the_day_when_it_adds_years) {
    EXPECT_EQ(plus_years(date(2021, 5, 3), 5), date(2026, 5, 3));
    EXPECT_EQ(plus_years(date(2021, 5, 3), -1), date(2020, 5, 3));
}

TEST(time, turns_a_leap_day_into_the_last_of_february) {
    EXPECT_EQ(plus_years(date(2024, 2, 29), 5), date(2029, 2, 28));
    EXPECT_EQ(plus_years(date(2024, 2, 29), 4), date(2028, 2, 29));
}

TEST(time, takes_midnight_as_the_first_moment_of_a_day) {
    const Instant midnight{date(2021, 3, 15)};
    EXPECT_EQ(date_of(midnight), date(2021, 3, 15));
    EXPECT_EQ(date_of(midnight - std::chrono::milliseconds{1}), date(2021, 3, 14));
    EXPECT_EQ(release_instant, midnight);
}

TEST(time, knows_no_real_day_after_the_end_of_what_has_none) {
    EXPECT_GT(no_end, date(9999, 12, 31));
}
}  // namespace lakmus::model
