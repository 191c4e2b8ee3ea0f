#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 4.1: job-search requirements.
namespace lakmus::model {
namespace {
RegisterJobSearchRequirements with_text(std::string text) {
    RegisterJobSearchRequirements command{.citizen = World::anna};
    command.text = std::move(text);
    return command;
}

RegisterJobSearchRequirements with_occupation(std::string code) {
    RegisterJobSearchRequirements command{.citizen = World::anna};
    command.occupations.push_back(std::move(code));
    return command;
}

World assessed(Date today = date(2021, 5, 3)) { return World{{.group = 7, .today = today}}; }

std::string plan(const World& world, std::string_view field) {
    return world.shows(View::plan, field, 0);
}
}  // namespace

TEST(s4_1_job_search_requirements, come_to_group_7_with_the_release) {
    EXPECT_EQ(assessed(date(2021, 3, 14)).send(with_text("x")), "refused: 4.1/flexjob-assessed");
    EXPECT_EQ(assessed(date(2021, 3, 15)).send(with_text("x")), "accepted");
    EXPECT_EQ(World{{.group = 2}}.send(with_text("x")), "open: Q4.1h");
}

TEST(s4_1_job_search_requirements, name_an_occupation_a_place_or_something_else) {
    for (const auto* code : {"2", "24", "241"})
        EXPECT_EQ(assessed().send(with_occupation(code)), "accepted") << code;
    RegisterJobSearchRequirements in_regions{.citizen = World::anna};
    in_regions.regions = {1};
    EXPECT_EQ(assessed().send(in_regions), "accepted");
    RegisterJobSearchRequirements in_towns{.citizen = World::anna};
    in_towns.municipalities = {Municipality{615}};
    EXPECT_EQ(assessed().send(in_towns), "accepted");
}

TEST(s4_1_job_search_requirements, are_refused_when_they_say_nothing) {
    EXPECT_EQ(
        assessed().send(RegisterJobSearchRequirements{.citizen = World::anna}),
        "refused: 4.1/one-of-three"
    );
    EXPECT_EQ(assessed().send(with_text("")), "refused: 4.1/one-of-three");
    EXPECT_EQ(assessed().send(with_occupation("")), "refused: 4.1/one-of-three");
    EXPECT_EQ(assessed().send(with_occupation("2411")), "refused: 4.1/one-of-three");
    EXPECT_EQ(assessed().send(with_text("  ")), "open: Q4.1b");
}

TEST(s4_1_job_search_requirements, leave_two_kinds_of_place_open) {
    RegisterJobSearchRequirements both{.citizen = World::anna};
    both.regions = {1};
    both.municipalities = {Municipality{615}};
    EXPECT_EQ(assessed().send(both), "open: Q4.1a");
}

TEST(s4_1_job_search_requirements, make_a_plan_version_with_notification_26) {
    auto world = assessed();
    EXPECT_EQ(plan(world, "version"), "0");
    world.send(with_text("x"));
    EXPECT_EQ(plan(world, "version"), "1");
    EXPECT_EQ(plan(world, "notification"), "26");
    EXPECT_EQ(plan(world, "search_requirements"), "true");
    world.send(with_text("y"));
    EXPECT_EQ(world.open(), "Q4.1d");
}

TEST(s4_1_job_search_requirements, are_annulled_on_the_switch_to_group_10) {
    auto world = assessed();
    world.send(with_text("x"));
    world.open_group(10);
    EXPECT_EQ(plan(world, "version"), "2");
    EXPECT_EQ(plan(world, "notification"), "82");
    EXPECT_EQ(plan(world, "search_requirements"), "false");
}

TEST(s4_1_job_search_requirements, make_no_version_where_there_are_none_to_annul) {
    auto world = assessed();
    world.open_group(10);
    EXPECT_EQ(plan(world, "version"), "0");
}

TEST(s4_1_job_search_requirements, are_annulled_by_way_of_another_group_too) {
    auto world = assessed();
    world.send(with_text("x"));
    world.open_group(2);
    EXPECT_EQ(world.open(), "Q4.1f");
    world.open_group(10);
    EXPECT_EQ(plan(world, "notification"), "82");
}

TEST(s4_1_job_search_requirements, are_seen_by_the_jobcentre_and_not_by_jobkonsulenter) {
    auto world = assessed();
    world.send(with_text("x"));
    EXPECT_EQ(plan(world, "seen_by_jobcentre"), "true");
    EXPECT_EQ(plan(world, "seen_by_jobkonsulent"), "false");
}
}  // namespace lakmus::model
