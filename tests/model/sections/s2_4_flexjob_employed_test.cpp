#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 2.4: less intensive effort in flex jobs.
namespace lakmus::model {
namespace {
constexpr std::initializer_list<unsigned> nine_types{43, 44, 45, 46, 71, 72, 73, 77, 78};

std::string created(unsigned type, unsigned group, Date today) {
    World world{{.group = group, .today = today}};
    return world.create(type, today, today + days{10});
}
}  // namespace

TEST(s2_4_flexjob_employed, gives_nine_types_to_those_in_a_flex_job) {
    for (const auto type : nine_types) {
        EXPECT_EQ(
            created(type, 10, date(2021, 3, 14)), "refused: 0/lawful-absence, 2.4/flexjob-employed"
        ) << type;
        EXPECT_EQ(created(type, 10, date(2021, 3, 15)), "accepted") << type;
    }
}

TEST(s2_4_flexjob_employed, leaves_them_to_those_assessed_for_one) {
    for (const auto type : nine_types) {
        EXPECT_EQ(created(type, 7, date(2021, 3, 14)), "accepted") << type;
        EXPECT_EQ(created(type, 7, date(2021, 3, 15)), "accepted") << type;
    }
}

TEST(s2_4_flexjob_employed, says_nothing_of_other_types_and_groups) {
    EXPECT_EQ(created(10, 10, date(2021, 5, 3)), "open: Q0.a");
    EXPECT_EQ(created(43, 1, date(2021, 5, 3)), "open: Q0.a");
}

TEST(s2_4_flexjob_employed, leaves_open_what_a_switch_between_7_and_10_does) {
    for (const auto& [from, to] : {std::pair{7U, 10U}, std::pair{10U, 7U}}) {
        World world{{.group = from}};
        const auto one = world.has(45, world.today(), world.today() + days{20});
        EXPECT_EQ(world.open_group(to), "accepted");
        EXPECT_EQ(world.open(), "Q2.4c");
        EXPECT_EQ(world.state_of(one), "active");
    }
}

TEST(s2_4_flexjob_employed, leaves_the_exemptions_in_group_10_open) {
    World world{{.group = 10}};
    world.has(45, world.today(), world.today() + days{20});
    EXPECT_NE(world.exempt().find("Q2.4a"), std::string::npos) << world.exempt();
}
}  // namespace lakmus::model
