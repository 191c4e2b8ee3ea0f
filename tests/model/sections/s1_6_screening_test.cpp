#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 1.6: the trial of screening questions.
namespace lakmus::model {
namespace {
constexpr Municipality odense{461};

std::string questions(const World& world) {
    return world.shows(View::preparation_form, "screening_questions", 0);
}
}  // namespace

TEST(s1_6_screening, asks_at_most_two_questions_last_in_the_form) {
    const World world{{.group = 1}};
    EXPECT_EQ(questions(world), "2 or 0 or 1 (Q1.6a)");
    EXPECT_EQ(world.shows(View::preparation_form, "screening_last", 0), "true");
}

TEST(s1_6_screening, is_for_the_trial_audience) {
    World not_assessed{{.group = 2}};
    EXPECT_EQ(questions(not_assessed), "0");
    not_assessed.herself().not_assessed = true;
    EXPECT_NE(questions(not_assessed), "0");
    World graduate{{.group = 7}};
    EXPECT_EQ(questions(graduate), "0");
    graduate.herself().graduate = true;
    EXPECT_NE(questions(graduate), "0");
}

TEST(s1_6_screening, is_for_the_trial_municipalities) {
    World world{{.group = 1}};
    for (const auto& code : trial_municipalities()) {
        world.herself().municipality = static_cast<Municipality>(code.id);
        EXPECT_NE(questions(world), "0") << code.name;
    }
    EXPECT_EQ(trial_municipalities().size(), 10U);
    world.herself().municipality = odense;
    EXPECT_EQ(questions(world), "0");
}

TEST(s1_6_screening, asked_nobody_before_the_release) {
    const World world{{.group = 1, .today = date(2021, 3, 14)}};
    EXPECT_EQ(questions(world), "0");
}

TEST(s1_6_screening, leaves_group_8_open) {
    const World world{{.group = 8}};
    EXPECT_NE(questions(world).find("Q1.6b"), std::string::npos);
}
}  // namespace lakmus::model
