#include "reports/wording.hpp"

#include "model/variants.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>

namespace lakmus::reports {
namespace {
using oracle::Verdict;
using ::testing::HasSubstr;
using ::testing::StartsWith;

oracle::Summary summary_with(Verdict verdict) {
    auto report = sample::conforming_case();
    report.verdict = verdict;
    report.tally.add(verdict);
    return sample::summary_of({report});
}

TEST(wording, counts_one_and_many) {
    EXPECT_EQ(counted(1, "case", "cases"), "1 case");
    EXPECT_EQ(counted(0, "case", "cases"), "0 cases");
}

TEST(wording, lists_so_many_and_counts_the_rest) {
    EXPECT_EQ(listed({"a", "b"}, 2), "a, b");
    EXPECT_EQ(listed({"a", "b", "c", "d"}, 2), "a, b and 2 more");
}

TEST(wording, says_in_words_what_the_exit_status_means) {
    EXPECT_THAT(result_text(summary_with(Verdict::conforms)), StartsWith("CONFORMS: "));
    EXPECT_THAT(result_text(summary_with(Verdict::known_issue)), HasSubstr("known issues"));
    EXPECT_THAT(
        result_text(summary_with(Verdict::deviation)), StartsWith("DOES NOT CONFORM: 1 case ")
    );
    EXPECT_THAT(
        result_text(summary_with(Verdict::target_failure)), HasSubstr("the target failed in 1 case")
    );
}

TEST(wording, bad_input_is_said_before_a_target_failure_and_behind_a_deviation) {
    auto summary = summary_with(Verdict::target_failure);
    summary.disputed_cases = 2;
    EXPECT_THAT(result_text(summary), HasSubstr("bad input: 2 cases whose author"));
    summary = summary_with(Verdict::deviation);
    summary.disputed_cases = 2;
    EXPECT_THAT(result_text(summary), StartsWith("DOES NOT CONFORM"));
}

TEST(wording, explains_a_check_in_the_words_of_its_case) {
    oracle::CaseReport report;
    report.explanations = {
        {.variant = "a", .in_words = "does this"}, {.variant = "b", .in_words = "does that"}};
    oracle::Check check;
    EXPECT_EQ(explanation_of(report, check), "");
    check.explanation = "b";
    EXPECT_EQ(explanation_of(report, check), "does that");
    check.explanation = "a + b";
    EXPECT_EQ(explanation_of(report, check), "does this; and does that");
    check.explanation = "c";
    EXPECT_EQ(explanation_of(report, check), "c");
}

TEST(wording, names_what_explains_a_check_equally_well) {
    EXPECT_EQ(or_equally_text({}), "");
    EXPECT_EQ(or_equally_text({"a", "b"}), "or a, b");
    EXPECT_EQ(or_equally_text({"a", "b", "c", "d", "e"}), "or a, b, c and 2 more");
}
}  // namespace
}  // namespace lakmus::reports
