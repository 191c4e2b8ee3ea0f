#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 0: what the note takes for granted.
namespace lakmus::model {
namespace {
constexpr unsigned holiday = 10;
constexpr auto last_moment = release_instant - std::chrono::milliseconds{1};
}  // namespace

TEST(s0_general, refuses_what_speaks_of_the_unknown) {
    World world;
    EXPECT_EQ(world.remove(AbsenceId{unknown_handle}), "refused: 0/unknown-reference");
    EXPECT_EQ(
        world.move_end(AbsenceId{unknown_handle}, world.today()), "refused: 0/unknown-reference"
    );
    EXPECT_EQ(
        world.send(RegisterJobseeker{.citizen = CitizenId{unknown_handle}}),
        "refused: 0/unknown-reference"
    );
    World nowhere{{.group = 0}};
    EXPECT_EQ(nowhere.close_group(), "refused: 0/unknown-reference");
}

TEST(s0_general, does_not_know_what_it_refused_to_create) {
    World world;
    ASSERT_EQ(world.create(79, world.today() - days{57}, world.today()), "refused: 2.1/backdating");
    EXPECT_EQ(world.remove(world.last()), "refused: 0/unknown-reference");
}

TEST(s0_general, refuses_a_period_that_ends_before_it_starts) {
    const auto created = [](int length) {
        World world{{.group = 7}};
        return world.create(43, world.today(), world.today() + days{length});
    };
    EXPECT_EQ(created(-1), "refused: 0/end-after-start");
    EXPECT_EQ(created(0), "accepted");
}

TEST(s0_general, refuses_before_it_asks) {
    World world{{.akasse = 1}};
    EXPECT_EQ(
        world.by(World::akasse).create(79, world.today() + days{1}, world.today() + days{9}),
        "refused: 2.1/registrant"
    );
}

TEST(s0_general, gives_every_right_reason) {
    World world{{.group = 1, .akasse = 1}};
    EXPECT_EQ(
        world.by(World::akasse).create(79, world.today() - days{57}, world.today() + weeks{27}),
        "refused: 0/lawful-absence, 2.1/contact-groups, 2.1/registrant, 2.1/backdating, "
        "2.1/duration"
    );
}

TEST(s0_general, keeps_one_group_open) {
    World world;
    EXPECT_EQ(world.groups(), "[2]");
    EXPECT_EQ(world.open_group(7), "accepted");
    EXPECT_EQ(world.groups(), "[7]");
    EXPECT_EQ(world.open_group(7), "open: Q0.b");
}

TEST(s0_general, leaves_open_what_closing_alone_does_to_absences) {
    World world;
    world.has(holiday, world.today() - days{1}, world.today() + days{9});
    EXPECT_EQ(world.close_group(), "accepted");
    EXPECT_EQ(world.open(), "Q0.b");
    EXPECT_EQ(world.groups(), "[]");
}

TEST(s0_general, leaves_open_what_a_switch_does_to_other_types) {
    World world;
    world.has(holiday, world.today() - days{1}, world.today() + days{9});
    world.open_group(11);
    EXPECT_EQ(world.open(), "Q0.c");
}

TEST(s0_general, leaves_open_absences_of_which_no_list_tells) {
    World world;
    EXPECT_EQ(world.create(holiday, world.today()), "open: Q0.a");
    World nowhere{{.group = 0}};
    EXPECT_EQ(nowhere.create(holiday, nowhere.today()), "open: Q0.h");
}

TEST(s0_general, takes_the_release_from_midnight_on) {
    const auto created_at = [](Instant instant) {
        World one{{.today = date(2021, 3, 14)}};
        return one.at(instant).create(79, date(2021, 3, 10), date(2021, 4, 10));
    };
    EXPECT_EQ(created_at(last_moment), "refused: 0/lawful-absence, 2.1/contact-groups");
    EXPECT_EQ(created_at(release_instant), "accepted");
}

TEST(s0_general, lets_time_have_its_effects_before_the_calls_of_its_instant) {
    World world{{.group = 1}};
    const auto planned = world.has(80, world.today() + days{1}, world.today() + days{5});
    world.at(Instant{world.today() + days{1}});
    EXPECT_EQ(world.open_group(24), "accepted");
    EXPECT_EQ(world.state_of(planned), "active");
}

TEST(s0_general, adds_up_what_absences_exempt_from) {
    World world{{.group = 2}};
    world.has(79, world.today(), world.today() + days{1});
    const auto second = world.has(80, world.today(), world.today() + days{9});
    EXPECT_NE(world.exempt().find("registration"), std::string::npos);
    EXPECT_NE(world.exempt().find("personal_attendance"), std::string::npos);
    world.on(world.today() + days{2}).wait();
    EXPECT_EQ(world.exempt().find("registration"), std::string::npos);
    EXPECT_NE(world.exempt().find("personal_attendance"), std::string::npos);
    world.remove(second);
    EXPECT_EQ(world.exempt(), "[]");
}

TEST(s0_general, does_not_know_a_requirement_that_is_not_given) {
    World world;
    EXPECT_EQ(world.requirement(), "none or cv or searchable_cv (Q0.d)");
    EXPECT_EQ(world.asks(CvRequirement::cv).requirement(), "cv");
}

TEST(s0_general, takes_calls_about_the_citizen_from_the_own_jobcentre) {
    const auto opened_by = [](Actor sender) {
        World world{{.akasse = 1}};
        return world.by(sender).open_group(12);
    };
    EXPECT_EQ(opened_by({Role::jobcentre, 0}), "accepted");
    EXPECT_EQ(opened_by(World::akasse), "open: Q0.g");
    EXPECT_EQ(opened_by(World::citizen), "open: Q0.g");
    EXPECT_EQ(opened_by(World::company), "open: Q0.g");
    EXPECT_EQ(opened_by(World::foreign_jobcentre), "open: Q0.g");
}
}  // namespace lakmus::model
