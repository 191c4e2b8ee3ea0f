#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 2.1: type 79, bereavement leave.
namespace lakmus::model {
namespace {
constexpr unsigned leave = 79;
constexpr unsigned parental_leave = 8;
constexpr auto all_exemptions =
    "[registration, cv, referred_work, contact_course, right_and_duty_offers, "
    "offers_lab_or_integration, joblog] and any of [searchable_cv]";

bool is_lawful(unsigned group) {
    return is_among(group, {2, 4, 5, 7, 10, 11, 12, 13, 14, 15, 16, 17, 21, 22, 26, 27, 28, 29});
}

/// A world with a leave from two weeks back to ten weeks ahead.
struct OnLeave : World {
    explicit OnLeave(Given given = {}) : World{std::move(given)} {}
    AbsenceId of_anna = has(leave, today() - weeks{2}, today() + weeks{10});
};
}  // namespace

TEST(s2_1_bereavement_leave, can_be_created_in_its_groups_and_in_no_other) {
    for (const auto group : ids_of(contact_groups())) {
        World world{{.group = group}};
        EXPECT_EQ(
            world.create(leave, world.today(), world.today() + weeks{4}),
            is_lawful(group) ? "accepted" : "refused: 0/lawful-absence, 2.1/contact-groups"
        ) << "group "
          << group;
    }
}

TEST(s2_1_bereavement_leave, is_the_jobcentres_to_create) {
    World world{{.akasse = 1}};
    const auto end = world.today() + weeks{4};
    EXPECT_EQ(world.by(World::akasse).create(leave, world.today(), end), "refused: 2.1/registrant");
    EXPECT_EQ(world.by(World::foreign_jobcentre).create(leave, world.today(), end), "open: Q2.1j");
}

TEST(s2_1_bereavement_leave, is_open_to_updates_by_others_only_as_a_question) {
    OnLeave world{{.akasse = 1}};
    EXPECT_EQ(
        world.by(World::akasse).move_end(world.of_anna, world.today() + weeks{3}), "open: Q2.1j"
    );
}

TEST(s2_1_bereavement_leave, starts_at_most_56_days_back) {
    const auto created = [](int days_back) {
        World world;
        return world.create(leave, world.today() - days{days_back}, world.today() + weeks{4});
    };
    EXPECT_EQ(created(55), "accepted");
    EXPECT_EQ(created(56), "accepted");
    EXPECT_EQ(created(57), "refused: 2.1/backdating");
    EXPECT_EQ(created(-1), "open: Q2.1c");
}

TEST(s2_1_bereavement_leave, is_not_measured_again_by_an_update_that_keeps_the_start) {
    World world;
    const auto old = world.has(leave, world.today() - days{100}, world.today() + days{10});
    EXPECT_EQ(world.move_end(old, world.today() + days{11}), "accepted");
    EXPECT_EQ(world.move_start(old, world.today() - days{99}), "open: Q2.1f");
}

TEST(s2_1_bereavement_leave, lasts_at_most_26_weeks) {
    const auto created = [](int days_more) {
        World world;
        return world.create(leave, world.today(), world.today() + weeks{26} + days{days_more});
    };
    EXPECT_EQ(created(-1), "accepted");
    EXPECT_EQ(created(0), "open: Q2.1a");
    EXPECT_EQ(created(1), "refused: 2.1/duration");
}

TEST(s2_1_bereavement_leave, lasts_at_most_26_weeks_after_an_update_too) {
    const auto updated = [](int days_more) {
        OnLeave world;
        const auto start = world.today() - weeks{2};
        return world.move_end(world.of_anna, start + weeks{26} + days{days_more});
    };
    EXPECT_EQ(updated(-1), "accepted");
    EXPECT_EQ(updated(0), "open: Q2.1a");
    EXPECT_EQ(updated(1), "refused: 2.1/duration");
}

TEST(s2_1_bereavement_leave, may_or_may_not_go_without_an_end) {
    World world;
    EXPECT_EQ(world.create(leave, world.today()), "open: Q2.1d");
}

TEST(s2_1_bereavement_leave, may_or_may_not_follow_another) {
    OnLeave world;
    EXPECT_EQ(world.create(leave, world.today(), world.today() + weeks{1}), "open: Q2.1k");
}

TEST(s2_1_bereavement_leave, shares_no_day_with_a_parental_leave) {
    const auto created = [](int first_day_back, int last_day_back) {
        World world;
        world.has(parental_leave, world.today() - days{20}, world.today() - days{10});
        return world.create(
            leave, world.today() - days{first_day_back}, world.today() - days{last_day_back}
        );
    };
    EXPECT_EQ(created(30, 21), "accepted");
    EXPECT_EQ(created(30, 20), "refused: 2.1/no-overlap-with-parental-leave");
    EXPECT_EQ(created(10, 0), "refused: 2.1/no-overlap-with-parental-leave");
    EXPECT_EQ(created(9, 0), "accepted");
}

TEST(s2_1_bereavement_leave, is_not_kept_out_by_a_deleted_parental_leave) {
    World world;
    const auto parental = world.has(parental_leave, world.today() - days{20}, world.today());
    ASSERT_EQ(world.remove(parental), "accepted");
    EXPECT_EQ(world.create(leave, world.today(), world.today() + weeks{4}), "accepted");
}

TEST(s2_1_bereavement_leave, keeps_out_a_parental_leave_that_would_share_a_day) {
    OnLeave world;
    const auto start = world.today() - weeks{2};
    EXPECT_EQ(
        world.create(parental_leave, start - weeks{3}, start),
        "refused: 2.1/parental-leave-no-overlap"
    );
    world.herself().registered = false;
    EXPECT_EQ(world.create(parental_leave, start - weeks{3}, start - days{1}), "open: Q0.a");
    EXPECT_EQ(world.move_end(world.last(), start), "refused: 2.1/parental-leave-no-overlap");
}

TEST(s2_1_bereavement_leave, ends_on_a_switch_to_a_group_that_does_not_know_it) {
    for (const auto group : ids_of(contact_groups())) {
        if (is_lawful(group) || is_among(group, {24, 25}))
            continue;
        OnLeave world;
        EXPECT_EQ(world.open_group(group), "accepted");
        EXPECT_EQ(world.state_of(world.of_anna), "ended") << "group " << group;
        EXPECT_EQ(world.end_of(world.of_anna), "2021-05-03");
        EXPECT_EQ(world.open(), "Q2.1g");
    }
}

TEST(s2_1_bereavement_leave, stays_active_between_its_groups) {
    OnLeave world;
    EXPECT_EQ(world.open_group(11), "accepted");
    EXPECT_EQ(world.state_of(world.of_anna), "active");
    EXPECT_EQ(world.open(), "");
}

TEST(s2_1_bereavement_leave, rests_in_groups_24_and_25_and_between_them) {
    OnLeave world;
    world.open_group(24);
    EXPECT_EQ(world.state_of(world.of_anna), "on_hold");
    world.on(world.today() + days{1}).open_group(25);
    EXPECT_EQ(world.state_of(world.of_anna), "on_hold");
    EXPECT_EQ(world.exempt(), "[]");
}

TEST(s2_1_bereavement_leave, resumes_until_its_last_day) {
    OnLeave world;
    const auto last_day = world.today() + weeks{10};
    world.open_group(25);
    auto late = world;
    world.on(last_day).recover(2);
    EXPECT_EQ(world.state_of(world.of_anna), "active");
    late.on(last_day + days{1}).recover(2);
    EXPECT_EQ(late.state_of(late.of_anna), "ended");
}

TEST(s2_1_bereavement_leave, ends_when_recovered_to_a_group_that_does_not_know_it) {
    OnLeave world;
    world.open_group(24);
    world.on(world.today() + days{3}).recover(1);
    EXPECT_EQ(world.state_of(world.of_anna), "ended");
}

TEST(s2_1_bereavement_leave, leaves_open_what_is_shown_when_its_end_passes_on_hold) {
    OnLeave world;
    const auto last_day = world.today() + weeks{10};
    world.open_group(25);
    EXPECT_EQ(world.on(last_day).wait().open(), "");
    EXPECT_EQ(world.on(last_day + days{1}).wait().open(), "Q2.1h");
}

TEST(s2_1_bereavement_leave, leaves_open_what_a_switch_does_to_a_planned_one) {
    World world;
    const auto planned = world.has(leave, world.today() + days{1}, world.today() + weeks{8});
    world.open_group(24);
    EXPECT_EQ(world.open(), "Q2.1i");
    EXPECT_EQ(world.state_of(planned), "planned");
}

TEST(s2_1_bereavement_leave, exempts_from_its_duties_while_it_is_active) {
    World world;
    world.has(leave, world.today() + days{1}, world.today() + days{5});
    EXPECT_EQ(world.exempt(), "[]");
    EXPECT_FALSE(world.joblog_exempt());
    world.on(world.today() + days{1}).wait();
    EXPECT_EQ(world.exempt(), all_exemptions);
    EXPECT_TRUE(world.joblog_exempt());
    world.on(world.today() + days{4}).wait();
    EXPECT_EQ(world.exempt(), all_exemptions);
    world.on(world.today() + days{1}).wait();
    EXPECT_EQ(world.exempt(), "[]");
    EXPECT_FALSE(world.joblog_exempt());
}

TEST(s2_1_bereavement_leave, exempts_from_the_whole_cv_requirement) {
    OnLeave intended;
    EXPECT_EQ(intended.asks(CvRequirement::searchable_cv).requirement(), "none");
    OnLeave as_released{{.book = release_as_released()}};
    EXPECT_EQ(as_released.asks(CvRequirement::searchable_cv).requirement(), "cv");
    EXPECT_EQ(as_released.asks(CvRequirement::none).requirement(), "none");
}

TEST(s2_1_bereavement_leave, is_not_seen_on_jobnet) {
    const auto shown = [](const OnLeave& world, std::string_view field) {
        return world.shows(View::jobnet, field, world.of_anna.value);
    };
    const OnLeave intended;
    EXPECT_EQ(shown(intended, ""), "false");
    const OnLeave as_released{{.book = release_as_released()}};
    EXPECT_EQ(shown(as_released, ""), "true");
    EXPECT_EQ(shown(as_released, "type"), "Ukendt");
    EXPECT_EQ(shown(as_released, "start"), "2021-04-19");
    EXPECT_EQ(shown(as_released, "end"), "2021-07-12");
}

TEST(s2_1_bereavement_leave, did_not_exist_before_the_release) {
    World world{{.today = date(2021, 3, 1)}};
    EXPECT_EQ(
        world.create(leave, world.today(), world.today() + weeks{4}),
        "refused: 0/lawful-absence, 2.1/contact-groups"
    );
}
}  // namespace lakmus::model
