#include "reports/unobserved.hpp"

#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>

namespace lakmus::reports {
namespace {
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::SizeIs;

oracle::CaseReport skipped_because(const std::string& why) {
    auto report = sample::conforming_case();
    report.skipped = why;
    return report;
}

std::vector<Line> lines_of(const std::vector<oracle::CaseReport>& cases) {
    Unobserved unobserved;
    for (const auto& report : cases)
        unobserved.add(report);
    return unobserved.lines(sample::run_info().capabilities);
}

TEST(unobserved, begins_with_what_the_target_does_not_support) {
    EXPECT_THAT(lines_of({}), ElementsAre(Field(&Line::text, HasSubstr("history"))));
}

TEST(unobserved, counts_cases_by_why_they_were_skipped) {
    const auto lines = lines_of({skipped_because("a"), skipped_because("b"), skipped_because("b")});
    ASSERT_THAT(lines, SizeIs(3));
    EXPECT_EQ(lines[1].text, "2 cases: b");
    EXPECT_EQ(lines[2].text, "1 case: a");
}

TEST(unobserved, tells_reasons_that_are_no_rule_ids_as_lines_of_a_table) {
    auto report = sample::deviating_case("mutant:x");
    auto& check = report.steps.front().checks.front();
    check.kind = oracle::CheckKind::reason;
    check.verdict = oracle::Verdict::not_observed;
    check.expected = "9.1/backdating";
    check.unmapped = {"ERR-17 \"too early\""};
    EXPECT_THAT(
        lines_of({report}),
        Contains(Field(
            &Line::text, R"(- {code: "ERR-17 \"too early\"", rules: [9.1/backdating]}  # 1 check)"
        ))
    );
}

TEST(unobserved, stays_short_whatever_the_target_says) {
    std::vector<oracle::CaseReport> cases;
    for (int i = 0; i != 2000; ++i)
        cases.push_back(skipped_because(std::to_string(i)));
    EXPECT_THAT(lines_of(cases), SizeIs(7));
}
}  // namespace
}  // namespace lakmus::reports
