#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 6.1: data of systematic referrals.
namespace lakmus::model {
namespace {
/// The job runs so many days after the day two years on.
struct Referred : World {
    explicit Referred(int days_more, Date registered = date(2020, 5, 3)) : World{{}} {
        referral = fresh<ReferralId>();
        herself().referrals.push_back({.id = referral, .registered = registered});
        on(plus_years(registered, 2) + days{days_more});
    }

    ReferralId referral{};

    std::string run() { return by({Role::system, 0}).send(RunRetention{}); }
    [[nodiscard]] std::string kept() const { return shows(View::referrals, "", referral.value); }
};
}  // namespace

TEST(s6_1_retention, keeps_the_data_for_two_years) {
    Referred before{-1};
    before.run();
    EXPECT_EQ(before.kept(), "true");
    EXPECT_EQ(before.open(), "");
    Referred on_the_day{0};
    on_the_day.run();
    EXPECT_EQ(on_the_day.open(), "Q6.1a");
    Referred after{1};
    after.run();
    EXPECT_EQ(after.kept(), "false");
}

TEST(s6_1_retention, is_only_sure_to_be_done_once_the_job_has_run) {
    Referred world{100};
    world.wait();
    EXPECT_EQ(world.kept(), "true or false");
    world.run();
    EXPECT_EQ(world.kept(), "false");
}

TEST(s6_1_retention, kept_everything_before_the_release) {
    World world{{.today = date(2021, 3, 14)}};
    const auto referral = world.fresh<ReferralId>();
    world.herself().referrals.push_back({.id = referral, .registered = date(2019, 3, 1)});
    world.send(RunRetention{});
    EXPECT_EQ(world.shows(View::referrals, "", referral.value), "true");
    world.on(date(2021, 3, 15)).send(RunRetention{});
    EXPECT_EQ(world.shows(View::referrals, "", referral.value), "false");
}
}  // namespace lakmus::model
