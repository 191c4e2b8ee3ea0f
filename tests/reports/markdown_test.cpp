#include "reports/markdown.hpp"

#include "reports/escaping.hpp"
#include "tests/reports/approved.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace lakmus::reports {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string written(const std::vector<oracle::CaseReport>& cases, bool complete = true) {
    MarkdownReport report{sample::catalogue()};
    sample::show(report, cases, complete);
    std::ostringstream out;
    report.write(out);
    return out.str();
}

TEST(markdown, tells_a_run) { expect_approved("run.md", written(sample::cases())); }

TEST(markdown, begins_with_the_verdict) {
    EXPECT_THAT(written({sample::conforming_case()}), StartsWith("# CONFORMS"));
    EXPECT_THAT(written(sample::cases()), StartsWith("# DOES NOT CONFORM"));
    EXPECT_THAT(written({sample::conforming_case()}, false), HasSubstr("INCOMPLETE"));
}

TEST(markdown, says_nothing_of_what_there_is_not) {
    const auto text = written({sample::conforming_case()});
    for (const auto* title : {"## Faults", "## Known issues", "## Not observed", "## Bad input"})
        EXPECT_THAT(text, Not(HasSubstr(title)));
    EXPECT_THAT(text, HasSubstr("## By section"));
}

TEST(markdown, a_span_of_code_stays_one) {
    EXPECT_EQ(markdown_code("a`b|c @all <b>", 99), "`a'b\\|c @all <b>`");
    EXPECT_EQ(markdown_code("", 99), "");
}

TEST(markdown, is_bounded) {
    std::vector<oracle::CaseReport> cases;
    for (int i = 0; i != 300; ++i) {
        cases.push_back(
            sample::deviating_case("mutant:" + std::to_string(i) + std::string(5000, 'x'))
        );
        cases.push_back(sample::case_that_says(std::to_string(i) + std::string(5000, '|')));
    }
    const auto text = written(cases);
    EXPECT_LE(text.size(), markdown_limit_bytes);
    EXPECT_THAT(text, HasSubstr("and 285 more"));
}

/// A line of a table begins and ends with a bar, whatever a target says.
RC_GTEST_PROP(markdown, keeps_its_tables, (const std::string& said)) {
    std::istringstream in{written({sample::case_that_says(said)})};
    for (std::string line; std::getline(in, line);)
        RC_ASSERT(line.empty() || line[0] == '#' || (line[0] == '|' && line.back() == '|'));
}
}  // namespace
}  // namespace lakmus::reports
