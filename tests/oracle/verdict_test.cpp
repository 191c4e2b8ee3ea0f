#include "oracle/reference.hpp"
#include "oracle/targets/answers.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using model::View;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto grants_a_leave = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1w, end: today+10w}
    as: leave
)";
constexpr auto grants_and_deletes_a_leave = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1w, end: today+10w}
    as: leave
  - at: +1d
    DeleteAbsence: {absence: leave, comment: Wrong citizen}
)";
constexpr auto grants_and_updates_a_leave_on_the_edge = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+26w}
    as: leave
  - at: +1d
    UpdateAbsence: {absence: leave, end: today+10w}
)";
constexpr auto grants_a_leave_too_late = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+10w}
    as: leave
)";
}  // namespace

TEST(verdict, conforms_where_the_target_does_as_intended) {
    const auto scenario = life(grants_a_leave);
    const auto report = judged(scenario, play(scenario));
    EXPECT_EQ(report.verdict, Verdict::conforms);
    EXPECT_GT(count(report, Verdict::conforms), report.tally.vacuous);
    EXPECT_TRUE(report.kept.contains(model::rule_index<"2.1/exempts-from-cv">()));
}

TEST(verdict, leaves_nothing_to_tell_of_what_conforms) {
    const auto scenario = life("  - DeleteAbsence: {absence: unknown}\n");
    const auto report = judged(scenario, play(scenario));
    EXPECT_EQ(report.verdict, Verdict::conforms);
    EXPECT_THAT(report.steps, IsEmpty());
    EXPECT_THAT(report.life, IsEmpty());
}

TEST(verdict, conforms_but_vacuously_where_no_rule_bears_on_the_life) {
    const auto scenario = life_of("    bo: {municipality: Horsens}\n", "  - at: +1min\n");
    auto trace = play(scenario);
    hide_all(trace.answers[0]);
    const auto report = judged(scenario, trace);
    EXPECT_EQ(report.verdict, Verdict::conforms);
    EXPECT_GT(report.tally.vacuous, 0U);
    EXPECT_EQ(report.tally.vacuous, count(report, Verdict::conforms));
    EXPECT_TRUE(report.kept.empty());
}

TEST(verdict, is_a_known_issue_where_a_documented_one_foretells_it) {
    const auto scenario = life(grants_a_leave);
    const auto report = judged(scenario, play(scenario, book_with({"known:2.1/exempts-from-cv"})));
    EXPECT_EQ(report.verdict, Verdict::known_issue);
    EXPECT_EQ(count(report, Verdict::deviation), 0U);
    const auto check = told(report, 0, "anna.exempt");
    EXPECT_EQ(check.verdict, Verdict::known_issue);
    EXPECT_THAT(check.provided, HasSubstr("searchable_cv"));
    EXPECT_EQ(check.explanation, "known:2.1/exempts-from-cv");
}

TEST(verdict, is_not_specified_where_the_note_is_open) {
    const auto scenario = life(grants_and_updates_a_leave_on_the_edge);
    const auto report = judged(scenario, play(scenario));
    const auto check = told(report, 0, "answer");
    EXPECT_EQ(check.verdict, Verdict::not_specified);
    EXPECT_THAT(check.expected, HasSubstr("Q2.1a"));
    EXPECT_TRUE(report.questions.contains(model::question_index<"Q2.1a">()));
    EXPECT_EQ(count(report, Verdict::deviation), 0U);
}

TEST(verdict, is_not_observed_for_a_step_that_the_target_skips_and_all_that_needs_it) {
    const auto scenario = life(grants_and_deletes_a_leave);
    Trace trace;
    trace.answers = {skipped_answer("no absences"), skipped_answer("no absences")};
    auto report = judged(scenario, trace);
    EXPECT_EQ(report.verdict, Verdict::not_observed);
    EXPECT_EQ(count(report, Verdict::not_observed), 2U);

    trace.answers[1] = play(scenario).answers[1];
    report = judged(scenario, trace);
    EXPECT_EQ(report.verdict, Verdict::not_observed);
    EXPECT_EQ(count(report, Verdict::not_observed), 2U);
}

TEST(verdict, is_not_observed_for_a_view_that_is_not_shown) {
    const auto scenario = life(grants_a_leave);
    auto trace = play(scenario, book_with({"known:2.1/hidden-on-jobnet"}));
    hide(trace.answers[0], View::jobnet);
    const auto report = judged(scenario, trace);
    EXPECT_EQ(report.verdict, Verdict::conforms);
    EXPECT_EQ(count(report, Verdict::not_observed), 1U);
    EXPECT_EQ(told(report, 0, "leave.on_jobnet").subject, "nothing");
}

TEST(verdict, is_not_observed_for_messages_that_the_target_cannot_show) {
    const auto scenario = life(grants_and_deletes_a_leave);
    const auto book = model::intended_release();
    auto trace = play(scenario);
    trace.answers[1].messages.clear();
    auto capabilities = reference_capabilities(book);
    capabilities.messages.assign(capabilities.messages.size(), false);
    auto report = judged_under(book, scenario, capabilities, trace);
    EXPECT_EQ(count(report, Verdict::not_observed), 1U);
    EXPECT_EQ(report.verdict, Verdict::conforms);

    trace.answers[1].shows_messages = false;
    report = judged(scenario, trace);
    EXPECT_EQ(count(report, Verdict::not_observed), 1U);
    EXPECT_EQ(report.verdict, Verdict::conforms);
}

TEST(verdict, is_not_observed_for_what_needs_a_creation_that_was_refused_in_an_open_step) {
    const auto scenario = life(grants_and_updates_a_leave_on_the_edge);
    const auto trace = play(scenario, book_with({"reading:Q2.1a=refused"}));
    ASSERT_EQ(trace.answers[0].outcome, Answer::Outcome::refused);
    const auto report = judged(scenario, trace);
    EXPECT_EQ(told(report, 0, "answer").verdict, Verdict::not_specified);
    EXPECT_EQ(count(report, Verdict::not_observed), 1U);
    EXPECT_EQ(count(report, Verdict::deviation), 0U);
}

TEST(verdict, is_a_deviation_for_anything_else) {
    const auto scenario = life(grants_a_leave_too_late);
    const auto report =
        judged(scenario, play(scenario, book_with({"mutant:2.1/backdating/dropped"})));
    EXPECT_EQ(report.verdict, Verdict::deviation);
    const auto check = told(report, 0, "answer");
    EXPECT_EQ(check.verdict, Verdict::deviation);
    EXPECT_EQ(check.expected, "refused (2.1/backdating)");
    EXPECT_EQ(check.provided, "accepted");
    EXPECT_EQ(report.steps.front().place.line, 11);
    EXPECT_THAT(report.life, testing::ElementsAre(HasSubstr("CreateAbsence anna Sorgorlov")));
}

TEST(verdict, is_a_target_failure_from_the_step_at_which_the_target_crashed) {
    const auto scenario = life(grants_and_deletes_a_leave);
    auto trace = play(scenario);
    trace.answers.resize(1);
    trace.failure = crash("exit status 3");
    const auto report = judged(scenario, trace);
    EXPECT_EQ(report.verdict, Verdict::target_failure);
    EXPECT_EQ(count(report, Verdict::target_failure), 1U);
    EXPECT_EQ(report.failed_step, 1U);
    ASSERT_TRUE(report.failure);
    EXPECT_EQ(report.failure->what, "exit status 3");
    EXPECT_GT(count(report, Verdict::conforms), 0U);
    EXPECT_EQ(report.life.size(), 2U);
}

TEST(verdict, of_a_case_is_a_deviation_though_the_target_crashed_later) {
    const auto scenario = life(grants_and_deletes_a_leave);
    auto trace = play(scenario);
    trace.answers.resize(1);
    trace.answers[0].outcome = Answer::Outcome::refused;
    trace.failure = crash("exit status 3");
    EXPECT_EQ(judged(scenario, trace).verdict, Verdict::deviation);
}

TEST(verdict, is_not_observed_where_the_target_cannot_set_the_world_up) {
    const auto scenario = life(grants_a_leave);
    Trace trace;
    trace.skipped = "no citizens without a CPR number";
    const auto report = judged(scenario, trace);
    EXPECT_EQ(report.verdict, Verdict::not_observed);
    EXPECT_EQ(report.skipped, trace.skipped);
}

TEST(verdict, says_which_rules_refused_and_which_were_kept) {
    const auto scenario = life(grants_a_leave_too_late);
    const auto report = judged(scenario, play(scenario));
    EXPECT_EQ(report.verdict, Verdict::conforms);
    EXPECT_TRUE(report.broken.contains(model::rule_index<"2.1/backdating">()));
    EXPECT_TRUE(report.kept.contains(model::rule_index<"2.1/duration">()));
}

TEST(verdict, counts_a_rule_as_kept_for_a_view_only_where_the_view_conforms) {
    const auto scenario = life(grants_a_leave);
    auto trace = play(scenario);
    field_in(trace.answers[0], View::joblog, "exempt").value = 0;
    const auto report = judged(scenario, trace);
    EXPECT_EQ(report.verdict, Verdict::deviation);
    EXPECT_FALSE(report.kept.contains(model::rule_index<"2.1/joblog-search">()));
    EXPECT_TRUE(report.kept.contains(model::rule_index<"2.1/exempts-from-cv">()));
}
}  // namespace lakmus::oracle
