#include "reports/gtest/test_names.hpp"

#include <gtest/gtest.h>

namespace lakmus::gtest {
namespace {
TEST(test_names, a_sentence_becomes_a_name_that_every_tool_takes) {
    EXPECT_EQ(identifier("Bereavement leave: 56 days - and 1"), "bereavement_leave_56_days_and_1");
}

TEST(test_names, danish_letters_are_written_out) {
    EXPECT_EQ(identifier("Ændring på Ærø"), "aendring_paa_aeroe");
}

TEST(test_names, no_name_switches_a_test_off) {
    EXPECT_EQ(identifier("DISABLED_case"), "disabled_case");
}

TEST(test_names, what_has_no_letters_still_has_a_name) { EXPECT_EQ(identifier("*:-?"), "unnamed"); }

TEST(test_names, a_long_sentence_is_cut) {
    EXPECT_EQ(identifier(std::string(5000, 'x')).size(), 120);
}

TEST(test_names, a_suite_is_named_as_seen_from_the_path_that_was_given) {
    EXPECT_EQ(suite_name("/a/scenarios/s2_1/limits.yaml", {"/b", "/a/scenarios"}), "s2_1_limits");
    EXPECT_EQ(suite_name("/a/scenarios/s2_1/limits.yaml", {"/a/scenarios/"}), "s2_1_limits");
    EXPECT_EQ(suite_name("mine/limits.yaml", {"mine/limits.yaml"}), "limits");
    EXPECT_EQ(suite_name("/elsewhere/limits.yaml", {"/a"}), "elsewhere_limits");
}

TEST(test_names, of_two_equal_names_the_second_gets_a_number) {
    TestNames names;
    EXPECT_EQ(names.unique("suite", "a day"), "a_day");
    EXPECT_EQ(names.unique("suite", "A day"), "a_day_2");
    EXPECT_EQ(names.unique("other", "a day"), "a_day");
}

TEST(test_names, a_number_that_is_taken_is_passed_over) {
    TestNames names;
    EXPECT_EQ(names.unique("suite", "a day 2"), "a_day_2");
    EXPECT_EQ(names.unique("suite", "a day"), "a_day");
    EXPECT_EQ(names.unique("suite", "a day"), "a_day_3");
}
}  // namespace
}  // namespace lakmus::gtest
