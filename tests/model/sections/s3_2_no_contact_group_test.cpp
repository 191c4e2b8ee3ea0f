#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 3.2: the CV requirement of citizens who have left.
namespace lakmus::model {
namespace {
/// Anna of group 1, of whom a searchable CV is asked.
struct Unemployed : World {
    explicit Unemployed(RuleBook book = intended_release(), Date first_day = date(2021, 5, 3))
        : World{{.group = 1, .today = first_day, .book = std::move(book)}} {
        asks(CvRequirement::searchable_cv);
        wait();
    }

    void deregister() { send(DeregisterJobseeker{anna}); }
    void synchronise() { send(RunCvSynchronisation{}); }
    std::string delete_profile() { return by(citizen).send(DeleteJobnetProfile{anna}); }
};
}  // namespace

TEST(s3_2_no_contact_group, asks_nothing_of_those_who_have_left) {
    Unemployed world;
    world.deregister();
    world.close_group();
    world.synchronise();
    EXPECT_EQ(world.requirement(), "none");
    EXPECT_EQ(world.by(World::citizen).send(SetCvSearchable{World::anna, false}), "accepted");
    EXPECT_EQ(world.delete_profile(), "accepted");
    EXPECT_EQ(world.shows(View::jobnet_profile, "exists", 0), "false");
}

TEST(s3_2_no_contact_group, kept_asking_before_the_release) {
    Unemployed world{intended_release(), date(2021, 3, 8)};
    world.deregister();
    world.close_group();
    world.on(date(2021, 3, 14)).wait();
    EXPECT_EQ(world.requirement(), "searchable_cv");
    EXPECT_EQ(world.delete_profile(), "refused: 3.2/profile-deletable");
}

TEST(s3_2_no_contact_group, is_repaired_at_the_release) {
    Unemployed world{intended_release(), date(2021, 3, 8)};
    world.deregister();
    world.close_group();
    world.on(date(2021, 3, 15)).wait();
    EXPECT_EQ(world.requirement(), "none");
    EXPECT_EQ(world.delete_profile(), "accepted");
}

TEST(s3_2_no_contact_group, asks_nothing_of_group_1_from_deregistration_on) {
    Unemployed world;
    world.deregister();
    world.synchronise();
    EXPECT_EQ(world.requirement(), "none");
    EXPECT_EQ(world.delete_profile(), "accepted");
}

TEST(s3_2_no_contact_group, still_asks_as_released_until_the_group_closes) {
    Unemployed world{release_as_released()};
    world.deregister();
    world.synchronise();
    EXPECT_EQ(world.requirement(), "searchable_cv");
    world.close_group();
    world.synchronise();
    EXPECT_EQ(world.requirement(), "none");
}

TEST(s3_2_no_contact_group, leaves_the_registered_with_an_open_group_open) {
    Unemployed world;
    EXPECT_EQ(world.delete_profile(), "open: Q3.2c");
}

TEST(s3_2_no_contact_group, leaves_the_sick_and_other_groups_open) {
    Unemployed sick;
    sick.has(11, sick.today() - days{1});
    sick.deregister();
    sick.synchronise();
    EXPECT_EQ(sick.delete_profile(), "open: Q3.2b");
    World other{{.group = 2, .registered = false}};
    EXPECT_EQ(other.by(World::citizen).send(DeleteJobnetProfile{World::anna}), "open: Q3.2a");
}
}  // namespace lakmus::model
