#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 1.5: recovery, and contact groups with ids of their own.
namespace lakmus::model {
namespace {
std::string open_with_id(World& world, unsigned group, RegistrationId id) {
    return world.send(CreateContactGroup{
        .citizen = World::anna, .group = static_cast<ContactGroup>(group), .registration = id});
}

std::string recover_with_id(World& world, unsigned group, RegistrationId id) {
    return world.send(ReportRecovery{
        .citizen = World::anna,
        .group = static_cast<ContactGroup>(group),
        .cause = {},
        .registration = id});
}
}  // namespace

TEST(s1_5_recovery, closes_the_sickness_group_and_opens_the_one_named) {
    for (const unsigned group : {6U, 24U, 25U}) {
        World world{{.group = group}};
        EXPECT_EQ(world.recover(1), "accepted");
        EXPECT_EQ(world.groups(), "[1]") << group;
    }
}

TEST(s1_5_recovery, is_left_open_for_the_healthy_and_with_no_group_named) {
    World healthy{{.group = 2}};
    EXPECT_EQ(healthy.recover(1), "open: Q1.5b");
    World ill{{.group = 25}};
    EXPECT_EQ(ill.recover({}), "open: Q1.5b");
}

TEST(s1_5_recovery, refuses_the_id_of_another_registration) {
    World world{{.group = 2}};
    const auto id = world.fresh<RegistrationId>();
    ASSERT_EQ(open_with_id(world, 25, id), "accepted");
    EXPECT_EQ(recover_with_id(world, 1, id), "refused: 1.5/foreign-registration-id");
    EXPECT_EQ(world.groups(), "[25]");
    EXPECT_EQ(open_with_id(world, 1, id), "refused: 1.5/foreign-registration-id");
    EXPECT_EQ(recover_with_id(world, 1, world.fresh<RegistrationId>()), "accepted");
    EXPECT_EQ(world.groups(), "[1]");
}

TEST(s1_5_recovery, left_the_old_group_open_before_the_release) {
    World world{{.group = 2, .today = date(2021, 3, 14)}};
    const auto id = world.fresh<RegistrationId>();
    ASSERT_EQ(open_with_id(world, 25, id), "accepted");
    EXPECT_EQ(recover_with_id(world, 1, id), "accepted");
    EXPECT_EQ(world.groups(), "[1, 25]");
}

TEST(s1_5_recovery, leaves_the_same_id_with_the_same_content_open) {
    World world{{.group = 2}};
    const auto id = world.fresh<RegistrationId>();
    ASSERT_EQ(open_with_id(world, 25, id), "accepted");
    EXPECT_NE(open_with_id(world, 25, id).find("Q1.5a"), std::string::npos);
}
}  // namespace lakmus::model
