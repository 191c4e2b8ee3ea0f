#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 2.7: type 65, no childcare outside opening hours.
namespace lakmus::model {
namespace {
constexpr unsigned no_childcare = 65;

/// A world in which type 65 runs from last week until twenty days ahead.
struct WithoutChildcare : World {
    explicit WithoutChildcare(Date first_day = date(2021, 5, 3))
        : World{{.group = 1, .today = first_day}} {}
    AbsenceId absence = has(no_childcare, today() - days{7}, today() + days{20});
    Date last_day = today() + days{20};
};
}  // namespace

TEST(s2_7_no_childcare, is_lawful_in_group_1) {
    World world{{.group = 1}};
    EXPECT_EQ(world.create(no_childcare, world.today(), world.today() + days{5}), "accepted");
}

TEST(s2_7_no_childcare, rests_in_the_sickness_groups_and_between_them) {
    for (const unsigned group : {6U, 24U, 25U}) {
        WithoutChildcare world;
        world.open_group(group);
        EXPECT_EQ(world.state_of(world.absence), "on_hold") << group;
        world.open_group(group == 6 ? 24 : 6);
        EXPECT_EQ(world.state_of(world.absence), "on_hold") << group;
    }
}

TEST(s2_7_no_childcare, resumes_in_group_1_until_its_last_day) {
    WithoutChildcare world;
    world.open_group(25);
    auto late = world;
    world.on(world.last_day).recover(1);
    EXPECT_EQ(world.state_of(world.absence), "active");
    late.on(late.last_day + days{1}).recover(1);
    EXPECT_EQ(late.state_of(late.absence), "ended");
}

TEST(s2_7_no_childcare, ends_elsewhere) {
    for (const unsigned group : {2U, 7U, 11U, 13U, 23U}) {
        WithoutChildcare world;
        world.open_group(24);
        auto by_switch = world;
        world.recover(group);
        EXPECT_EQ(world.state_of(world.absence), "ended") << group;
        by_switch.open_group(group);
        EXPECT_EQ(by_switch.state_of(by_switch.absence), "ended") << group;
    }
}

TEST(s2_7_no_childcare, stayed_on_hold_for_ever_before_the_release) {
    WithoutChildcare world{date(2021, 3, 1)};
    world.open_group(25);
    world.recover(2);
    EXPECT_EQ(world.state_of(world.absence), "on_hold");
    world.open_group(1);
    EXPECT_EQ(world.state_of(world.absence), "on_hold");
    world.on(date(2021, 3, 14)).wait();
    EXPECT_EQ(world.state_of(world.absence), "on_hold");
    world.on(date(2021, 3, 15)).wait();
    EXPECT_EQ(world.state_of(world.absence), "anything (Q2.7c)");
}

TEST(s2_7_no_childcare, resumed_before_the_release_too) {
    WithoutChildcare world{date(2021, 3, 1)};
    world.open_group(25);
    world.recover(1);
    EXPECT_EQ(world.state_of(world.absence), "active");
}

TEST(s2_7_no_childcare, ends_where_the_sickness_began_before_the_release) {
    WithoutChildcare world{date(2021, 3, 1)};
    world.open_group(25);
    world.on(date(2021, 3, 15)).recover(2);
    EXPECT_EQ(world.state_of(world.absence), "ended");
}

TEST(s2_7_no_childcare, leaves_a_planned_one_and_the_end_on_hold_open) {
    WithoutChildcare world;
    world.open_group(25);
    EXPECT_EQ(world.on(world.last_day).wait().open(), "");
    EXPECT_EQ(world.on(world.last_day + days{1}).wait().open(), "Q2.7b");

    World early{{.group = 1}};
    early.has(no_childcare, early.today() + days{1}, early.today() + days{9});
    early.open_group(24);
    EXPECT_EQ(early.open(), "Q2.7b");
}

TEST(s2_7_no_childcare, is_left_open_where_no_rule_speaks) {
    WithoutChildcare world;
    world.open_group(2);
    EXPECT_EQ(world.open(), "Q0.c");
}
}  // namespace lakmus::model
