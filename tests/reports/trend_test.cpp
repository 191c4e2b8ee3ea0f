#include "reports/trend.hpp"

#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>

#include <sstream>

namespace lakmus::reports {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

PastRun run_at(std::string at) {
    return past_run(std::move(at), sample::run_info(), sample::summary_of(sample::cases()));
}

TEST(trend, keeps_what_a_run_adds_up_to) {
    const auto run = run_at("2021-03-15T08:00:00Z");
    EXPECT_EQ(run.name, "acme");
    EXPECT_EQ(run.version, "7.3");
    EXPECT_EQ(run.of(oracle::Verdict::deviation), 3U);
    EXPECT_EQ(run.faults, 1U);
    EXPECT_EQ(run.exit_status, 1);
}

TEST(trend, has_a_table_for_each_target_the_last_run_first) {
    auto other = run_at("2021-03-16");
    other.name = "another";
    const auto page =
        trend_page({run_at("2021-03-15"), other, run_at("2021-03-17")}, "runs.sqlite");
    ASSERT_THAT(page.sections, SizeIs(2));
    EXPECT_EQ(page.sections[0].title, "acme");
    EXPECT_EQ(page.sections[0].rows[0][0], "2021-03-17");
    EXPECT_THAT(page.sections[1].rows, SizeIs(1));
    EXPECT_EQ(page.verdict, "3 runs of 2 targets");
}

TEST(trend, draws_each_run_once_in_html_and_nothing_in_markdown) {
    const auto page = trend_page({run_at("2021-03-15"), run_at("2021-03-16")}, "runs.sqlite");
    std::ostringstream html;
    write_html(page, html);
    EXPECT_THAT(html.str(), HasSubstr("<title>2021-03-16 7.3: 3 deviate; 1 failed; "));
    EXPECT_THAT(html.str(), HasSubstr("role=\"img\""));
    std::ostringstream markdown;
    write_markdown(page, markdown);
    EXPECT_THAT(markdown.str(), Not(HasSubstr("<svg")));
}

TEST(trend, a_hostile_version_stays_text_in_the_chart) {
    auto run = run_at("2021-03-15");
    run.version = "</title><script>";
    std::ostringstream html;
    write_html(trend_page({run}, "runs.sqlite"), html);
    EXPECT_THAT(html.str(), Not(HasSubstr("<script>")));
}
}  // namespace
}  // namespace lakmus::reports
