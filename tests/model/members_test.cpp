#include "model/members.hpp"

#include <gtest/gtest.h>

namespace lakmus::model {
TEST(members, hold_ids_in_both_words) {
    constexpr auto set = members(0, 63, 64, 127);
    EXPECT_EQ(set.size(), 4);
    for (const unsigned id : {0U, 63U, 64U, 127U})
        EXPECT_TRUE(set.contains(id)) << id;
    for (const unsigned id : {1U, 62U, 65U, 126U})
        EXPECT_FALSE(set.contains(id)) << id;
}

TEST(members, know_nothing_of_ids_that_do_not_fit) {
    auto set = members(5);
    set.flip(128);
    EXPECT_FALSE(set.contains(128));
    EXPECT_EQ(set, members(5));
}

TEST(members, are_in_after_one_flip_and_out_after_two) {
    Members set;
    set.flip(79);
    EXPECT_TRUE(set.contains(79));
    set.flip(79);
    EXPECT_TRUE(set.empty());
}

TEST(members, unite_meet_and_turn_round) {
    EXPECT_EQ(members(1, 2) | members(2, 70), members(1, 2, 70));
    EXPECT_EQ(members(1, 2) & members(2, 70), members(2));
    EXPECT_FALSE((~members(1)).contains(1));
    EXPECT_TRUE((~members(1)).contains(100));
}
}  // namespace lakmus::model
