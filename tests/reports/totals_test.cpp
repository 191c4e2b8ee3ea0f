#include "reports/totals.hpp"

#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>

namespace lakmus::reports {
namespace {
using ::testing::IsEmpty;
using ::testing::SizeIs;

Totals totals_of(const std::vector<oracle::CaseReport>& cases) {
    Totals totals;
    for (const auto& report : cases)
        totals.add(report);
    return totals;
}

TEST(totals, keep_known_issues_and_the_unexplained_apart) {
    const auto totals = totals_of(sample::cases());
    ASSERT_THAT(totals.known_issues(), SizeIs(1));
    EXPECT_EQ(totals.known_issues().front().variants, "known:9.1/exempts");
    EXPECT_EQ(totals.unexplained().checks, 1U);
    EXPECT_EQ(totals.unexplained().example, "scenarios/s9_2/comment.yaml:3");
}

TEST(totals, say_nothing_of_what_conforms) {
    const auto totals = totals_of({sample::conforming_case()});
    EXPECT_THAT(totals.known_issues(), IsEmpty());
    EXPECT_EQ(totals.unexplained().checks, 0U);
}
}  // namespace
}  // namespace lakmus::reports
