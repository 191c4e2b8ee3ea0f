#include "reports/html/page.hpp"

#include "reports/html/gathering.hpp"
#include "reports/html/page_writer.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

ReportPage page_of(const std::vector<oracle::CaseReport>& cases, bool complete = true) {
    Gathering gathering{sample::catalogue()};
    auto info = sample::run_info();
    info.case_count = cases.size();
    gathering.begin(info);
    for (const auto& one : cases)
        gathering.add(one);
    return gathering.page(sample::summary_of(cases, complete));
}

/// So many cases with the same fault, each with a longer life than the one behind it.
std::vector<oracle::CaseReport> cases_with_one_fault(std::size_t count) {
    std::vector<oracle::CaseReport> cases;
    for (std::size_t i = 0; i != count; ++i) {
        auto& one = cases.emplace_back(sample::deviating_case("former:9.1/backdating"));
        one.index = i;
        one.life.assign(count - i, "CreateAbsence anna");
    }
    return cases;
}

TEST(page, says_no_where_something_deviates_and_why) {
    const auto page = page_of(sample::cases());
    EXPECT_EQ(page.decision, Decision::no_go);
    EXPECT_THAT(page.sentence, HasSubstr("cases deviate from the rules: 1 fault with a diagnosis"));
    EXPECT_THAT(page.incomplete, IsEmpty());
}

TEST(page, says_yes_where_nothing_deviates) {
    const auto page = page_of({sample::conforming_case()});
    EXPECT_EQ(page.decision, Decision::go);
    EXPECT_EQ(page.sentence, "1 case was judged and nothing deviates from the rules.");
    EXPECT_THAT(page.findings, IsEmpty());
}

TEST(page, decides_nothing_where_the_target_failed) {
    auto cases = sample::cases();
    std::erase_if(cases, [](const auto& one) { return !one.failure; });
    const auto page = page_of(cases);
    EXPECT_EQ(page.decision, Decision::undecided);
    EXPECT_THAT(page.sentence, StartsWith("The target failed in 1 case"));
    EXPECT_THAT(page.findings, ElementsAre(Field(&Finding::kind, Finding::Kind::failure)));
}

TEST(page, says_at_its_top_that_a_run_was_stopped) {
    const auto page = page_of({sample::conforming_case()}, false);
    EXPECT_EQ(page.decision, Decision::undecided);
    EXPECT_THAT(page.incomplete, HasSubstr("1 case of 1"));
    EXPECT_THAT(page_html(page), HasSubstr("<strong>Incomplete. </strong>"));
}

TEST(page, names_the_rules_that_nothing_put_to_work) {
    const auto page = page_of({sample::conforming_case()});
    EXPECT_THAT(page.unobserved, Contains(Field(&Line::text, HasSubstr("9.2/comment"))));
}

TEST(page, shows_the_shortest_cases_of_a_fault) {
    const auto page = page_of(cases_with_one_fault(20));
    ASSERT_THAT(page.findings, SizeIs(1));
    EXPECT_THAT(page.findings.front().examples, ElementsAre(20, 19, 18));
    EXPECT_EQ(page.details.front().number, 18U);
}

TEST(page, tells_cases_of_a_scenario_about_which_there_is_nothing_to_say_in_one_line) {
    std::vector<oracle::CaseReport> cases(5, sample::conforming_case());
    for (std::size_t i = 0; i != cases.size(); ++i)
        cases[i].index = i;
    const auto page = page_of(cases);
    ASSERT_THAT(page.cases, SizeIs(1));
    EXPECT_EQ(page.cases.front().first, 1U);
    EXPECT_EQ(page.cases.front().last, 5U);
}

TEST(page, has_room_for_an_earlier_run) {
    auto page = page_of({sample::conforming_case()});
    EXPECT_THAT(page_html(page), Not(HasSubstr("Since the earlier run")));
    page.earlier = EarlierRun{"yesterday.jsonl", {{"fixed", "former:9.1/backdating"}}};
    EXPECT_THAT(page_html(page), HasSubstr("Since the earlier run"));
}

TEST(page, stays_small_however_much_deviates_and_says_what_it_leaves_out) {
    auto cases = cases_with_one_fault(2);
    cases.resize(7000, sample::case_that_says(std::string(1000, '<')));
    for (std::size_t i = 0; i != cases.size(); ++i)
        cases[i].index = i;
    const auto html = page_html(page_of(cases));
    EXPECT_LT(html.size(), largest_page_bytes);
    EXPECT_THAT(html, HasSubstr("left out of this list"));
}

TEST(page, shows_nothing_of_others_as_markup) {
    const auto html = page_html(page_of({sample::case_that_says("<script>alert(1)</script>")}));
    EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
    EXPECT_THAT(html, HasSubstr("Content-Security-Policy"));
}
}  // namespace
}  // namespace lakmus::reports
