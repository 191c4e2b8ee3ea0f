#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 2.8: recovery with cause 37.
namespace lakmus::model {
namespace {
constexpr unsigned cause = 37;

World ill_in(unsigned group, Date today = date(2021, 5, 3)) {
    return World{{.group = group, .today = today}};
}
}  // namespace

TEST(s2_8_recovery_cause_37, opens_group_11_from_the_sickness_groups) {
    for (const unsigned group : {6U, 24U, 25U}) {
        auto none_named = ill_in(group);
        EXPECT_EQ(none_named.recover({}, cause), "accepted");
        EXPECT_EQ(none_named.groups(), "[11]");
        auto eleven_named = ill_in(group);
        EXPECT_EQ(eleven_named.recover(11, cause), "accepted");
        EXPECT_EQ(eleven_named.groups(), "[11]");
    }
}

TEST(s2_8_recovery_cause_37, opened_nothing_before_the_release_unless_a_group_was_named) {
    auto none_named = ill_in(25, date(2021, 3, 14));
    EXPECT_EQ(none_named.recover({}, cause), "accepted");
    EXPECT_EQ(none_named.groups(), "[25]");
    auto eleven_named = ill_in(25, date(2021, 3, 14));
    EXPECT_EQ(eleven_named.recover(11, cause), "accepted");
    EXPECT_EQ(eleven_named.groups(), "[11]");
}

TEST(s2_8_recovery_cause_37, is_left_open_with_another_group_named) {
    auto world = ill_in(25);
    EXPECT_EQ(world.recover(2, cause), "open: Q2.8a");
}

TEST(s2_8_recovery_cause_37, is_left_open_in_group_11) {
    auto world = ill_in(11);
    EXPECT_EQ(world.recover({}, cause), "open: Q2.8c");
}

TEST(s2_8_recovery_cause_37, lets_what_rests_resume_in_group_11) {
    World world;
    const auto leave = world.has(79, world.today() - days{7}, world.today() + days{30});
    world.open_group(25);
    ASSERT_EQ(world.state_of(leave), "on_hold");
    world.recover({}, cause);
    EXPECT_EQ(world.state_of(leave), "active");
}
}  // namespace lakmus::model
