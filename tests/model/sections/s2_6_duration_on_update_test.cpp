#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 2.6: the duration of less intensive effort on update.
namespace lakmus::model {
namespace {
constexpr Date before = date(2021, 3, 1);
constexpr Date after = date(2021, 5, 3);

/// An absence that starts today is updated to last so many days.
std::string updated(unsigned type, Date today, int days_long) {
    World world{{.group = 7, .today = today}};
    const auto one = world.has(type, today, today + days{7});
    return world.move_end(one, today + days{days_long - 1});
}

std::string created(unsigned type, Date today, int days_long) {
    World world{{.group = 7, .today = today}};
    return world.create(type, today, today + days{days_long - 1});
}
}  // namespace

TEST(s2_6_duration_on_update, is_six_weeks_for_five_types) {
    for (const unsigned type : {43U, 44U, 45U, 46U, 71U}) {
        EXPECT_EQ(updated(type, after, 42), "accepted") << type;
        EXPECT_EQ(updated(type, after, 43), "open: Q2.6a") << type;
        EXPECT_EQ(updated(type, after, 44), "refused: 2.6/update-respects-duration") << type;
    }
}

TEST(s2_6_duration_on_update, is_the_same_on_creation) {
    for (const unsigned type : {43U, 44U, 45U, 46U, 71U})
        for (const auto today : {before, after}) {
            EXPECT_EQ(created(type, today, 42), "accepted") << type;
            EXPECT_EQ(created(type, today, 43), "open: Q2.6a") << type;
            EXPECT_EQ(created(type, today, 44), "refused: 2.6/update-respects-duration") << type;
        }
}

TEST(s2_6_duration_on_update, was_not_looked_at_before_the_release) {
    for (const unsigned type : {43U, 44U, 45U, 46U, 71U})
        EXPECT_EQ(updated(type, before, 100), "accepted") << type;
}

TEST(s2_6_duration_on_update, counts_from_the_start_that_the_update_gives) {
    World world{{.group = 7}};
    const auto one = world.has(45, world.today() - days{10}, world.today() + days{31});
    EXPECT_EQ(world.move_start(one, world.today() - days{11}), "open: Q2.6a");
    EXPECT_EQ(
        world.move_start(one, world.today() - days{12}), "refused: 2.6/update-respects-duration"
    );
    EXPECT_EQ(world.move_start(one, world.today() - days{9}), "accepted");
}

TEST(s2_6_duration_on_update, is_not_told_for_four_other_types) {
    EXPECT_EQ(updated(73, after, 42), "accepted");
    EXPECT_EQ(updated(73, after, 44), "open: Q2.6b");
    EXPECT_EQ(updated(77, after, 44), "open: Q2.6c");
    EXPECT_EQ(updated(72, after, 44), "open: Q2.6d");
    EXPECT_EQ(updated(78, after, 44), "open: Q2.6d");
}

TEST(s2_6_duration_on_update, leaves_open_what_became_too_long_before_the_release) {
    World world{{.group = 7, .today = before}};
    const auto one = world.has(45, before, before + days{7});
    ASSERT_EQ(world.move_end(one, before + days{99}), "accepted");
    world.on(after);
    EXPECT_EQ(world.move_end(one, before + days{99}), "open: Q0.f");
    EXPECT_EQ(world.move_end(one, before + days{100}), "refused: 2.6/update-respects-duration");
    EXPECT_EQ(world.move_end(one, before + days{41}), "accepted");
}
}  // namespace lakmus::model
