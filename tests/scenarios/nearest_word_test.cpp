#include "scenarios/format/nearest_word.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace lakmus::scenarios {
namespace {
constexpr std::array<std::string_view, 5> states{
    "planned", "active", "on_hold", "ended", "deleted"};

TEST(nearest_word, takes_swapped_missing_and_wrong_letters_for_slips) {
    EXPECT_EQ(nearest_word("on_hodl", states), "on_hold");
    EXPECT_EQ(nearest_word("planed", states), "planned");
    EXPECT_EQ(nearest_word("actiwe", states), "active");
}

TEST(nearest_word, is_empty_where_nothing_is_near) {
    EXPECT_EQ(nearest_word("banana", states), "");
    EXPECT_EQ(nearest_word("", states), "");
    EXPECT_EQ(nearest_word("x", states), "");
    EXPECT_EQ(nearest_word(std::string(100, 'a'), states), "");
}

TEST(nearest_word, does_not_mind_letter_case) {
    EXPECT_EQ(nearest_word("ACTIVE", states), "active");
}

TEST(nearest_word, takes_danish_letters_and_their_spellings_for_the_same) {
    constexpr std::array<std::string_view, 3> towns{"Aabenraa", "Køge", "Ærø"};
    EXPECT_EQ(nearest_word("Åbenrå", towns), "Aabenraa");
    EXPECT_EQ(nearest_word("koege", towns), "Køge");
    EXPECT_EQ(nearest_word("AERØ", towns), "Ærø");
}

TEST(nearest_word, prefers_the_longer_start_in_common_among_equally_near_words) {
    constexpr std::array<std::string_view, 2> fields{"start", "state"};
    EXPECT_EQ(nearest_word("stat", fields), "state");
}

TEST(nearest_word, finds_the_only_word_that_contains_the_written_one) {
    constexpr std::array<std::string_view, 3> rules{
        "2.1/backdating", "2.1/duration", "2.3/correction-comment"};
    EXPECT_EQ(nearest_word("comment", rules), "2.3/correction-comment");
    constexpr std::array<std::string_view, 2> twice{"2.1/backdating", "2.2/backdating"};
    EXPECT_EQ(nearest_word("backdating", twice), "");
}

TEST(one_of, joins_words_as_a_sentence_does) {
    EXPECT_EQ(one_of(states), "planned, active, on_hold, ended or deleted");
    EXPECT_EQ(one_of(std::span{states}.first(1)), "planned");
    EXPECT_EQ(one_of({}), "");
}

TEST(edit_distance, counts_a_swap_of_neighbours_as_one) {
    EXPECT_EQ(edit_distance("ab", "ba"), 1U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
}

RC_GTEST_PROP(
    edit_distance, is_symmetric_and_bounded, (const std::string& a, const std::string& b)
) {
    const auto distance = edit_distance(a, b);
    RC_ASSERT(distance == edit_distance(b, a));
    RC_ASSERT(distance <= std::max(a.size(), b.size()));
    RC_ASSERT((distance == 0) == (a == b));
}
}  // namespace
}  // namespace lakmus::scenarios
