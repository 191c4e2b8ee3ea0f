#include "scenarios/format/input_error.hpp"

#include <gtest/gtest.h>

namespace lakmus::scenarios {
namespace {
Problem problem_at(const std::string& file, int line, const std::string& found) {
    Problem problem;
    problem.place = {file, line, line};
    problem.found = found;
    return problem;
}

TEST(input_error, tells_place_found_expected_and_nearest_word) {
    auto problem = problem_at("a.yaml", 3, "found `on_hodl`");
    problem.expected = "expected active or on_hold";
    problem.nearest = "on_hold";
    EXPECT_EQ(
        to_text(problem),
        "a.yaml:3:3: found `on_hodl`; expected active or on_hold; did you mean `on_hold`?"
    );
}

TEST(input_error, leaves_out_what_is_not_known) {
    EXPECT_EQ(to_text(problem_at("a.yaml", 0, "found nothing")), "a.yaml: found nothing");
    auto flag = problem_at("", 0, "found `--jbs`");
    flag.nearest = "--jobs";
    EXPECT_EQ(to_text(flag), "found `--jbs`; did you mean `--jobs`?");
}

TEST(input_error, says_everything_a_line_each) {
    const InputError error{{problem_at("a", 1, "found x"), problem_at("b", 2, "found y")}};
    EXPECT_STREQ(error.what(), "a:1:1: found x\nb:2:2: found y");
    EXPECT_EQ(error.problems().size(), 2U);
}
}  // namespace
}  // namespace lakmus::scenarios
