#include "reports/comparison.hpp"

#include "reports/html/earlier.hpp"
#include "reports/jsonl.hpp"
#include "tests/reports/approved.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace lakmus::reports {
namespace {
using oracle::CaseReport;
using oracle::Verdict;
using ::testing::HasSubstr;
using ::testing::Not;

Results results_of(const std::vector<CaseReport>& cases, bool complete = true) {
    std::stringstream file;
    JsonLinesReport report{file, sample::catalogue()};
    sample::show(report, cases, complete);
    return read_results(file, "results.jsonl", sample::catalogue());
}

/// A case at the place of a deviating one, with another verdict.
CaseReport with_verdict(Verdict verdict) {
    auto report = sample::deviating_case("");
    report.steps.clear();
    report.explanations.clear();
    report.verdict = verdict;
    return report;
}

/// What becomes of a case that is told so in one run and so in the next.
CaseChange change_between(const CaseReport& before, const CaseReport& after) {
    const auto then = results_of({before});
    const auto now = results_of({after});
    return compare(then, now, sample::catalogue()).cases.at(0);
}

TEST(comparison, a_case_that_deviates_and_did_not_is_a_regression) {
    for (const auto before : {Verdict::conforms, Verdict::known_issue, Verdict::not_observed}) {
        const auto change = change_between(with_verdict(before), sample::deviating_case("a"));
        EXPECT_EQ(change.change, Change::new_deviation);
        EXPECT_TRUE(change.is_regression);
    }
}

TEST(comparison, a_case_that_deviates_no_more_is_fixed) {
    const auto before = sample::deviating_case("a");
    EXPECT_EQ(change_between(before, with_verdict(Verdict::conforms)).change, Change::fixed);
    EXPECT_EQ(
        change_between(before, with_verdict(Verdict::not_observed)).change, Change::newly_unobserved
    );
    EXPECT_EQ(
        change_between(before, with_verdict(Verdict::known_issue)).change, Change::newly_known
    );
}

TEST(comparison, a_case_in_which_the_target_fails_is_not_fixed) {
    const auto change =
        change_between(sample::deviating_case("a"), with_verdict(Verdict::target_failure));
    EXPECT_EQ(change.change, Change::new_failure);
    EXPECT_TRUE(change.is_regression);
}

TEST(comparison, another_diagnosis_is_a_regression_where_its_fault_is_new) {
    const auto change = change_between(sample::deviating_case("a"), sample::deviating_case("b"));
    EXPECT_EQ(change.change, Change::changed_diagnosis);
    EXPECT_TRUE(change.is_regression);
    auto elsewhere = sample::deviating_case("b");
    elsewhere.scenario = "Another";
    const auto before = results_of({sample::deviating_case("a"), elsewhere});
    const auto after = results_of({sample::deviating_case("b"), elsewhere});
    EXPECT_EQ(compare(before, after, sample::catalogue()).exit_status(), 0);
}

TEST(comparison, what_explains_a_case_equally_well_is_the_same_diagnosis) {
    auto before = sample::deviating_case("a");
    before.explanations[0].or_equally = {"b"};
    EXPECT_EQ(change_between(before, sample::deviating_case("b")).change, Change::still_deviating);
}

TEST(comparison, a_case_that_nothing_explains_any_more_is_a_regression) {
    auto after = sample::deviating_case("");
    after.explanations.clear();
    EXPECT_TRUE(change_between(sample::deviating_case("a"), after).is_regression);
}

TEST(comparison, finds_a_case_again_in_a_file_that_was_moved) {
    auto after = sample::deviating_case("a");
    after.place = {"elsewhere.yaml", 3, 1};
    EXPECT_EQ(change_between(sample::deviating_case("a"), after).change, Change::still_deviating);
}

TEST(comparison, tells_cases_that_came_and_went) {
    auto newcomer = sample::deviating_case("b");
    newcomer.scenario = "New";
    const auto before = results_of({sample::conforming_case(), sample::deviating_case("a")});
    const auto after = results_of({sample::conforming_case(), newcomer});
    const auto comparison = compare(before, after, sample::catalogue());
    EXPECT_EQ(comparison.count(Change::came), 1U);
    EXPECT_EQ(comparison.count(Change::went), 1U);
    EXPECT_EQ(comparison.count(Change::fixed), 0U);
    EXPECT_EQ(comparison.exit_status(), 1);
}

TEST(comparison, a_newcomer_that_shows_a_known_fault_is_no_regression) {
    auto newcomer = sample::deviating_case("a");
    newcomer.scenario = "New";
    const auto before = results_of({sample::deviating_case("a")});
    const auto after = results_of({sample::deviating_case("a"), newcomer});
    EXPECT_EQ(compare(before, after, sample::catalogue()).exit_status(), 0);
}

TEST(comparison, an_incomplete_run_is_never_the_whole) {
    const auto whole = results_of({sample::conforming_case()});
    const auto part = results_of({sample::conforming_case()}, false);
    const auto comparison = compare(whole, part, sample::catalogue());
    EXPECT_EQ(comparison.exit_status(), 2);
    EXPECT_THAT(comparison_page(comparison, {"a", "b"}).verdict, HasSubstr("INCOMPLETE"));
    const auto worse = results_of({sample::conforming_case(), sample::deviating_case("a")});
    EXPECT_EQ(compare(part, worse, sample::catalogue()).exit_status(), 2);
}

class ComparisonPage : public ::testing::Test {
protected:
    ComparisonPage() {
        auto changed = sample::cases();
        changed[1] = sample::conforming_case();
        changed[1].scenario = sample::cases()[1].scenario;
        changed[1].name = sample::cases()[1].name;
        changed[1].place = sample::cases()[1].place;
        changed[2] = sample::deviating_case("mutant:9.2/comment/dropped");
        changed[5] = sample::deviating_case("mutant:9.2/comment/dropped");
        changed[5].scenario = sample::cases()[5].scenario;
        changed[5].name.clear();
        changed.pop_back();
        before_ = results_of(sample::cases());
        after_ = results_of(changed);
        page_ = comparison_page(
            compare(before_, after_, sample::catalogue()), {"old.jsonl", "new.jsonl"}
        );
    }

    Results before_;
    Results after_;
    TablePage page_;
};

TEST_F(ComparisonPage, is_told_as_text) {
    std::ostringstream out;
    write_text(page_, out);
    expect_approved("comparison.txt", out.str());
}

TEST_F(ComparisonPage, is_told_as_markdown) {
    std::ostringstream out;
    write_markdown(page_, out);
    expect_approved("comparison.md", out.str());
}

TEST_F(ComparisonPage, is_told_as_html_without_a_script) {
    std::ostringstream out;
    write_html(page_, out);
    EXPECT_THAT(out.str(), HasSubstr("<h1 class=\"bad\">WORSE: 2 regressions"));
    EXPECT_THAT(out.str(), Not(HasSubstr("<script")));
}

TEST_F(ComparisonPage, is_short_on_the_page_of_a_run) {
    const auto before = results_of({with_verdict(Verdict::conforms)});
    const auto after = results_of({sample::deviating_case("a")});
    const auto earlier = earlier_run(compare(before, after, sample::catalogue()), "old.jsonl");
    EXPECT_EQ(earlier.name, "old.jsonl");
    ASSERT_EQ(earlier.changes.size(), 3U);
    EXPECT_EQ(earlier.changes[0].label, change_text(Change::new_deviation));
    EXPECT_EQ(earlier.changes[0].text, "1 case");
    EXPECT_EQ(earlier.changes[1].label, "worse");
    EXPECT_EQ(earlier.changes[2].label, "new fault");
}

TEST_F(ComparisonPage, says_on_the_page_of_a_run_that_nothing_changed) {
    const auto one = results_of({with_verdict(Verdict::conforms)});
    const auto earlier = earlier_run(compare(one, one, sample::catalogue()), "old.jsonl");
    ASSERT_EQ(earlier.changes.size(), 1U);
    EXPECT_EQ(earlier.changes[0].text, "Nothing changed.");
}

RC_GTEST_PROP(table_page, html_holds_no_markup_of_others, (const std::string& said)) {
    std::ostringstream plain;
    std::ostringstream hostile;
    const auto page = [](const std::string& text) {
        return TablePage{
            .title = text,
            .verdict = text,
            .facts = {{"fact", text}},
            .sections = {{.title = text, .headings = {text}, .rows = {{text}}}}};
    };
    write_html(page("x"), plain);
    write_html(page("x" + said), hostile);
    const auto count = [](const std::string& text, char c) {
        return std::count(text.begin(), text.end(), c);
    };
    RC_ASSERT(count(hostile.str(), '<') == count(plain.str(), '<'));
    RC_ASSERT(count(hostile.str(), '>') == count(plain.str(), '>'));
}
}  // namespace
}  // namespace lakmus::reports
