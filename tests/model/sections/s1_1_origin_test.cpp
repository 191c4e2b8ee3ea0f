#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 1.1: the origin of a registration.
namespace lakmus::model {
TEST(s1_1_origin, is_not_in_the_person_status) {
    const World world;
    EXPECT_EQ(world.shows(View::person_status, "origin_code", 0), "no value");
}

TEST(s1_1_origin, was_in_the_person_status_before_the_release) {
    const World world{{.today = date(2021, 3, 14)}};
    EXPECT_EQ(world.shows(View::person_status, "origin_code", 0), "a value");
}

TEST(s1_1_origin, is_left_open_in_the_person_history) {
    const World world;
    EXPECT_EQ(world.shows(View::person_history, "origin_code", 0), "anything (Q1.1)");
}

TEST(s1_1_origin, stays_in_the_receipt_of_an_answered_form) {
    for (const auto today : {date(2021, 3, 14), date(2021, 3, 15)}) {
        World world{{.today = today}};
        EXPECT_EQ(world.shows(View::form_receipt, "origin", 0), "nothing");
        EXPECT_EQ(
            world.by(World::citizen).send(AnswerPreparationForm{.citizen = World::anna}), "accepted"
        );
        EXPECT_EQ(world.shows(View::form_receipt, "origin", 0), "a value");
    }
}
}  // namespace lakmus::model
