#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 2.2: type 80, exempt from availability during education in the mink trade.
namespace lakmus::model {
namespace {
constexpr unsigned education = 80;
constexpr auto all_exemptions =
    "[referred_work, personal_attendance, right_and_duty_offers, offers_lab_or_integration, "
    "joblog]";

bool is_lawful(unsigned group) {
    return is_among(group, {1, 2, 4, 5, 7, 11, 12, 13, 14, 15, 16, 17, 21, 22, 24, 25, 26, 28});
}

/// A world with an education from four weeks back to a year ahead.
struct InEducation : World {
    explicit InEducation(Given given = {.group = 1}) : World{std::move(given)} {}
    AbsenceId of_anna = has(education, today() - weeks{4}, today() + days{365});
};
}  // namespace

TEST(s2_2_mink_education, can_be_created_in_its_groups_and_in_no_other) {
    for (const auto group : ids_of(contact_groups())) {
        World world{{.group = group}};
        EXPECT_EQ(
            world.create(education, world.today(), world.today() + weeks{40}),
            is_lawful(group) ? "accepted" : "refused: 0/lawful-absence, 2.2/contact-groups"
        ) << "group "
          << group;
    }
}

TEST(s2_2_mink_education, is_the_jobcentres_to_create) {
    World world{{.group = 1, .akasse = 1}};
    const auto end = world.today() + weeks{4};
    EXPECT_EQ(
        world.by(World::akasse).create(education, world.today(), end), "refused: 2.2/registrant"
    );
    EXPECT_EQ(
        world.by(World::foreign_jobcentre).create(education, world.today(), end), "open: Q2.2j"
    );
}

TEST(s2_2_mink_education, starts_at_most_56_days_back) {
    const auto created = [](int days_back) {
        World world;
        return world.create(education, world.today() - days{days_back}, world.today() + weeks{4});
    };
    EXPECT_EQ(created(55), "accepted");
    EXPECT_EQ(created(56), "accepted");
    EXPECT_EQ(created(57), "refused: 2.2/backdating");
    EXPECT_EQ(created(-1), "open: Q2.2d");
}

TEST(s2_2_mink_education, is_not_measured_again_by_an_update_that_keeps_the_start) {
    World world;
    const auto old = world.has(education, world.today() - days{100}, world.today() + days{10});
    EXPECT_EQ(world.move_end(old, world.today() + days{11}), "accepted");
    EXPECT_EQ(world.move_start(old, world.today() - days{99}), "open: Q2.2f");
}

TEST(s2_2_mink_education, lasts_at_most_five_years) {
    const auto created = [](Date end) {
        World world;
        return world.create(education, date(2021, 5, 3), end);
    };
    EXPECT_EQ(created(date(2026, 5, 2)), "accepted");
    EXPECT_EQ(created(date(2026, 5, 3)), "open: Q2.2b");
    EXPECT_EQ(created(date(2026, 5, 4)), "refused: 2.2/duration");
}

TEST(s2_2_mink_education, lasts_at_most_five_years_after_an_update_too) {
    const auto updated = [](Date end) {
        World world;
        return world.move_end(world.has(education, date(2021, 5, 3), date(2022, 5, 3)), end);
    };
    EXPECT_EQ(updated(date(2026, 5, 2)), "accepted");
    EXPECT_EQ(updated(date(2026, 5, 3)), "open: Q2.2b");
    EXPECT_EQ(updated(date(2026, 5, 4)), "refused: 2.2/duration");
}

TEST(s2_2_mink_education, has_two_doubtful_last_days_when_it_starts_on_a_leap_day) {
    const auto created = [](Date end) {
        World world{{.today = date(2024, 3, 1)}};
        return world.create(education, date(2024, 2, 29), end);
    };
    EXPECT_EQ(created(date(2029, 2, 27)), "accepted");
    EXPECT_EQ(created(date(2029, 2, 28)), "open: Q2.2b");
    EXPECT_EQ(created(date(2029, 3, 1)), "open: Q2.2b");
    EXPECT_EQ(created(date(2029, 3, 2)), "refused: 2.2/duration");
}

TEST(s2_2_mink_education, may_or_may_not_follow_another) {
    InEducation world;
    EXPECT_EQ(world.create(education, world.today(), world.today() + weeks{1}), "open: Q2.2k");
}

TEST(s2_2_mink_education, stays_active_in_sickness) {
    for (const unsigned group : {24U, 25U}) {
        InEducation world;
        EXPECT_EQ(world.open_group(group), "accepted");
        EXPECT_EQ(world.state_of(world.of_anna), "active");
        EXPECT_EQ(world.open(), "");
    }
}

TEST(s2_2_mink_education, stays_active_between_its_groups) {
    InEducation world;
    EXPECT_EQ(world.open_group(2), "accepted");
    EXPECT_EQ(world.state_of(world.of_anna), "active");
    EXPECT_EQ(world.open(), "");
}

TEST(s2_2_mink_education, is_left_open_in_groups_that_do_not_know_it) {
    for (const unsigned group : {3U, 6U, 8U, 10U, 23U, 27U, 29U}) {
        InEducation world;
        EXPECT_EQ(world.open_group(group), "accepted");
        EXPECT_EQ(world.open(), "Q2.2a") << "group " << group;
    }
}

TEST(s2_2_mink_education, exempts_from_its_duties_and_from_nothing_else) {
    InEducation world;
    EXPECT_EQ(world.exempt(), all_exemptions);
    EXPECT_TRUE(world.joblog_exempt());
    EXPECT_EQ(world.asks(CvRequirement::searchable_cv).requirement(), "searchable_cv");
    world.on(world.today() + days{366}).wait();
    EXPECT_EQ(world.exempt(), "[]");
    EXPECT_FALSE(world.joblog_exempt());
}

TEST(s2_2_mink_education, does_not_ask_about_employment) {
    for (const unsigned group : {13U, 24U, 25U}) {
        World world{{.group = group, .employed = true}};
        EXPECT_EQ(world.create(education, world.today(), world.today() + weeks{40}), "accepted");
    }
}

TEST(s2_2_mink_education, is_not_seen_on_jobnet) {
    const InEducation intended;
    EXPECT_EQ(intended.shows(View::jobnet, "", intended.of_anna.value), "false");
    const InEducation as_released{{.group = 1, .book = release_as_released()}};
    EXPECT_EQ(as_released.shows(View::jobnet, "", as_released.of_anna.value), "true");
}

TEST(s2_2_mink_education, did_not_exist_before_the_release) {
    World world{{.today = date(2021, 3, 14)}};
    EXPECT_EQ(
        world.create(education, world.today(), world.today() + weeks{4}),
        "refused: 0/lawful-absence, 2.2/contact-groups"
    );
}
}  // namespace lakmus::model
