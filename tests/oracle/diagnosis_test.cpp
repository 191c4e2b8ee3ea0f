#include "oracle/reference.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using model::View;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

constexpr auto jobnet_known = "known:2.1/hidden-on-jobnet";
constexpr auto a_day_too_late = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+10w}
    as: leave
  - at: +1d
)";
constexpr auto a_good_leave_and_a_late_one = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1w, end: today+10w}
    as: leave
  - at: +1d
    CreateAbsence: {citizen: bo, type: Sorgorlov, start: today-57d, end: today+10w}
    as: late
  - at: +1d
)";
constexpr auto anna_and_bo = R"(    anna: {group: 2, municipality: Horsens}
    bo: {group: 2, municipality: Horsens}
)";

[[nodiscard]] std::vector<std::string> explanations(const CaseReport& report) {
    std::vector<std::string> all;
    for (const auto& explanation : report.explanations)
        all.push_back(explanation.variant);
    return all;
}
}  // namespace

TEST(diagnosis, names_a_limit_that_is_moved) {
    const auto scenario = life(a_day_too_late);
    const auto mutant = book_with({"mutant:2.1/backdating/days back=57"});
    const auto report = judged(scenario, play(scenario, mutant));
    ASSERT_THAT(explanations(report), ElementsAre("mutant:2.1/backdating/days back=57"));
    const auto& explanation = report.explanations.front();
    EXPECT_THAT(explanation.in_words, HasSubstr("behaves as if: The limit is 57 days back"));
    EXPECT_THAT(explanation.in_words, HasSubstr("(2.1/backdating)"));
    EXPECT_FALSE(explanation.known);
    EXPECT_EQ(told(report, 0, "answer").explanation, "mutant:2.1/backdating/days back=57");
}

TEST(diagnosis, names_what_is_missing_in_a_list) {
    const auto scenario = life_of(
        "    anna: {group: 2, municipality: Horsens}\n"
        "    bo: {group: 4, municipality: Horsens}\n",
        R"(
  - CreateAbsence: {citizen: bo, type: Sorgorlov, start: today, end: today+10w}
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+10w}
)"
    );
    const auto mutant = book_with({"mutant:2.1/contact-groups/contact groups-2"});
    EXPECT_THAT(
        explanations(judged(scenario, play(scenario, mutant))),
        ElementsAre("mutant:2.1/contact-groups/contact groups-2")
    );
}

TEST(diagnosis, names_a_rule_that_does_not_hold) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1y, end: today-40w}
)");
    const auto mutant = book_with({"mutant:2.1/backdating/dropped"});
    const auto report = judged(scenario, play(scenario, mutant));
    EXPECT_THAT(explanations(report), ElementsAre("mutant:2.1/backdating/dropped"));
}

TEST(diagnosis, names_the_rule_whose_message_is_lost) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1w, end: today+10w}
    as: leave
  - DeleteAbsence: {absence: leave, comment: Wrong citizen}
)");
    const auto lost = judged(scenario, play(scenario, book_with({"mutant:2.3/messages/lost"})));
    EXPECT_EQ(lost.verdict, Verdict::deviation);
    EXPECT_THAT(explanations(lost), ElementsAre(HasSubstr("mutant:2.3/messages/")));
}

TEST(diagnosis, corrects_itself_where_another_single_fault_explains_more) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+1w}
    as: first
  - DeleteAbsence: {absence: first, comment: Wrong dates}
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1y, end: today-40w}
    as: second
)");
    const auto mutant = book_with({"mutant:2.1/backdating/dropped"});
    EXPECT_THAT(
        explanations(judged(scenario, play(scenario, mutant))),
        ElementsAre("mutant:2.1/backdating/dropped")
    );
}

TEST(diagnosis, names_all_that_explains_a_case_equally_well) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+1w}
)");
    const auto report =
        judged(scenario, play(scenario, book_with({"mutant:2.1/backdating/dropped"})));
    ASSERT_THAT(explanations(report), ElementsAre("mutant:2.1/backdating/days back=57"));
    EXPECT_THAT(report.explanations.front().or_equally, Contains("mutant:2.1/backdating/dropped"));
}

TEST(diagnosis, remembers_a_fault_by_its_symptoms) {
    const auto scenario = life(a_day_too_late);
    const auto trace = play(scenario, book_with({"mutant:2.1/backdating/days back=57"}));
    const auto book = model::intended_release();
    const auto capabilities = reference_capabilities(book);
    Diagnostician diagnostician;
    const auto life = resolve_actors(book, scenario.cases.front().life);
    const Judged judged{book, life, capabilities, trace};
    const auto first = judge(first_case(scenario), judged, diagnostician);
    EXPECT_EQ(judge(first_case(scenario), judged, diagnostician), first);
}

TEST(diagnosis, says_when_it_was_cut_short) {
    const auto scenario = life(a_day_too_late);
    const auto trace = play(scenario, book_with({"mutant:2.1/backdating/days back=57"}));
    const auto book = model::intended_release();
    const Diagnostician hasty{Effort{.steps = 20}};
    const auto report = judged_under(book, scenario, reference_capabilities(book), trace, hasty);
    EXPECT_TRUE(report.diagnosis_cut_short);
    EXPECT_EQ(report.verdict, Verdict::deviation);
    EXPECT_FALSE(judged(scenario, trace).diagnosis_cut_short);
}

TEST(diagnosis, reports_a_second_fault_behind_a_known_issue) {
    const auto scenario = life_of(anna_and_bo, a_good_leave_and_a_late_one);
    const auto book = book_with({jobnet_known, "mutant:2.1/backdating/days back=57"});
    const auto report = judged(scenario, play(scenario, book));
    EXPECT_THAT(
        explanations(report), ElementsAre(jobnet_known, "mutant:2.1/backdating/days back=57")
    );
    EXPECT_TRUE(report.explanations[0].known);
    EXPECT_FALSE(report.explanations[1].known);
    EXPECT_EQ(report.verdict, Verdict::deviation);
    for (const std::size_t step : {0U, 1U, 2U})
        EXPECT_EQ(told(report, step, "leave.on_jobnet").verdict, Verdict::known_issue);
    const auto answer = told(report, 1, "answer");
    EXPECT_EQ(answer.verdict, Verdict::deviation);
    EXPECT_EQ(answer.explanation, "mutant:2.1/backdating/days back=57");
    EXPECT_FALSE(answer.consequence);
}

TEST(diagnosis, finds_two_faults_one_after_the_other) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+10w}
    as: leave
  - DeleteAbsence: {absence: leave}
)");
    const auto book =
        book_with({"mutant:2.1/backdating/days back=57", "mutant:2.3/correction-comment/dropped"});
    const auto report = judged(scenario, play(scenario, book));
    EXPECT_THAT(
        explanations(report),
        ElementsAre("mutant:2.1/backdating/days back=57", "mutant:2.3/correction-comment/dropped")
    );
    EXPECT_EQ(told(report, 0, "answer").explanation, "mutant:2.1/backdating/days back=57");
    EXPECT_EQ(told(report, 1, "answer").explanation, "mutant:2.3/correction-comment/dropped");
    EXPECT_FALSE(told(report, 1, "answer").consequence);
}

TEST(diagnosis, finds_two_faults_that_show_at_once) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1w, end: today+10w}
    as: leave
)");
    const auto book = book_with({"mutant:2.1/exemptions/duties-8", "former:1.1/origin-code-empty"});
    EXPECT_THAT(
        explanations(judged(scenario, play(scenario, book))),
        UnorderedElementsAre("mutant:2.1/exemptions/duties-8", "former:1.1/origin-code-empty")
    );
}

TEST(diagnosis, calls_later_what_follows_from_an_earlier_fault_a_consequence) {
    const auto scenario = life(a_day_too_late);
    const auto book = book_with({"mutant:2.1/backdating/days back=57"});
    const auto report = judged(scenario, play(scenario, book));
    EXPECT_THAT(told_of(report, 0), Each(Field(&Check::consequence, false)));
    EXPECT_THAT(told_of(report, 1), Not(IsEmpty()));
    EXPECT_THAT(told_of(report, 1), Each(Field(&Check::consequence, true)));
    EXPECT_EQ(report.explanations.size(), 1U);
    EXPECT_EQ(report.unexplained_from, std::nullopt);
}

TEST(diagnosis, never_calls_a_known_issue_a_consequence) {
    const auto scenario = life_of(anna_and_bo, a_good_leave_and_a_late_one);
    const auto report = judged(scenario, play(scenario, book_with({jobnet_known})));
    EXPECT_EQ(report.verdict, Verdict::known_issue);
    for (const auto& step : report.steps)
        EXPECT_THAT(step.checks, Each(Field(&Check::consequence, false)));
}

TEST(diagnosis, reports_what_nothing_explains_and_judges_on) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+10w}
    as: late
  - at: +1d
    DeleteAbsence: {absence: late, comment: Wrong dates}
)");
    auto trace = play(scenario, book_with({"mutant:2.1/backdating/days back=57"}));
    field_in(trace.answers[0], View::person_status, "registered").value = 0;
    const auto report = judged(scenario, trace);
    EXPECT_THAT(report.explanations, IsEmpty());
    EXPECT_EQ(report.unexplained_from, 0U);
    EXPECT_EQ(told(report, 0, "answer").verdict, Verdict::deviation);
    EXPECT_EQ(told(report, 0, "answer").explanation, "");
    EXPECT_FALSE(told(report, 0, "answer").consequence);
    EXPECT_THAT(told_of(report, 1), Each(Field(&Check::verdict, Not(Verdict::deviation))))
        << "the leave exists, for the target accepted it";
}

TEST(diagnosis, follows_the_state_that_the_views_show_where_nothing_explains_them) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+10w}
    as: leave
  - at: +1d
    CreateContactGroup: {citizen: anna, group: 25}
  - at: +1d
)");
    auto trace = play(scenario, book_with({"mutant:2.1/on-hold-in-sickness-groups/dropped"}));
    // No rule makes a person unregistered there, so that nothing explains the whole of it.
    field_in(trace.answers[1], View::person_status, "registered").value = 0;
    const auto report = judged(scenario, trace);
    EXPECT_THAT(report.explanations, IsEmpty());
    EXPECT_EQ(report.unexplained_from, 1U);
    EXPECT_EQ(told(report, 1, "leave.state").verdict, Verdict::deviation);
    EXPECT_THAT(told_of(report, 2), Each(Field(&Check::verdict, Not(Verdict::deviation))))
        << "the leave is as active as the target showed it";
}

TEST(diagnosis, calls_what_differs_after_an_unexplained_answer_a_consequence) {
    const auto scenario = life_of(anna_and_bo, a_good_leave_and_a_late_one);
    auto trace = play(scenario);
    for (auto& answer : trace.answers)
        field_in(answer, View::person_status, "registered").value = 0;
    const auto report = judged(scenario, trace);
    EXPECT_EQ(report.unexplained_from, 0U);
    EXPECT_FALSE(told(report, 0, "anna.registered").consequence);
    EXPECT_TRUE(told(report, 2, "anna.registered").consequence);
}

TEST(diagnosis, keeps_a_known_issue_known_beside_what_nothing_explains) {
    const auto scenario = life_of(anna_and_bo, a_good_leave_and_a_late_one);
    auto trace = play(scenario, book_with({jobnet_known}));
    field_in(trace.answers[0], View::person_status, "registered").value = 0;
    const auto report = judged(scenario, trace);
    EXPECT_EQ(told(report, 0, "leave.on_jobnet").verdict, Verdict::known_issue);
    EXPECT_EQ(told(report, 0, "leave.on_jobnet").explanation, jobnet_known);
    EXPECT_EQ(told(report, 0, "anna.registered").verdict, Verdict::deviation);
    EXPECT_EQ(told(report, 0, "anna.registered").explanation, "");
    EXPECT_EQ(told(report, 2, "leave.on_jobnet").verdict, Verdict::known_issue);
    EXPECT_EQ(report.unexplained_from, 0U);
}

TEST(diagnosis, finds_a_known_issue_after_what_nothing_explains) {
    const auto scenario = life(R"(
  - at: +1d
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+10w}
    as: leave
)");
    auto trace = play(scenario, book_with({jobnet_known}));
    field_in(trace.answers[0], View::person_status, "registered").value = 0;
    const auto report = judged(scenario, trace);
    EXPECT_EQ(report.unexplained_from, 0U);
    EXPECT_EQ(told(report, 1, "leave.on_jobnet").verdict, Verdict::known_issue);
}

TEST(diagnosis, judges_what_a_known_issue_shows_beyond_the_intention) {
    const auto scenario = life_of(anna_and_bo, a_good_leave_and_a_late_one);
    auto trace = play(scenario, book_with({jobnet_known}));
    field_in(trace.answers[2], View::jobnet, "end").value += 1;
    const auto report = judged(scenario, trace);
    EXPECT_EQ(told(report, 2, "leave.on_jobnet").verdict, Verdict::known_issue);
    const auto end = told(report, 2, "leave.jobnet.end");
    EXPECT_EQ(end.verdict, Verdict::deviation);
    EXPECT_FALSE(end.consequence);
    EXPECT_EQ(report.verdict, Verdict::deviation);
}

TEST(diagnosis, does_not_doubt_the_state_for_a_wrong_reason) {
    const auto scenario = life(R"(
  - DeleteAbsence: {absence: unknown}
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+10w}
)");
    auto trace = play(scenario, book_with({"mutant:2.1/backdating/days back=57"}));
    trace.answers[0].reasons = {"2.8/cause-37-opens-11"};
    const auto report = judged(scenario, trace);
    EXPECT_EQ(told(report, 0, "reason").verdict, Verdict::deviation);
    EXPECT_EQ(told(report, 0, "reason").explanation, "");
    EXPECT_EQ(report.unexplained_from, std::nullopt);
    EXPECT_EQ(told(report, 1, "answer").explanation, "mutant:2.1/backdating/days back=57");
    EXPECT_FALSE(told(report, 1, "answer").consequence);
}

TEST(diagnosis, names_a_refusal_that_leaves_something_behind) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1y, end: today+10w}
    as: late
)");
    const auto book = book_with({"mutant:0/refusal-changes-nothing/dropped"});
    const auto report = judged(scenario, play(scenario, book));
    EXPECT_EQ(told(report, 0, "late.shown in absences").verdict, Verdict::deviation);
    EXPECT_THAT(explanations(report), ElementsAre("mutant:0/refusal-changes-nothing/dropped"));
}

TEST(diagnosis, has_a_name_for_each_of_two_known_issues) {
    const auto scenario = life_of(
        "    anna: {group: 2, municipality: Horsens, requirements: {2: searchable_cv}}\n",
        R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+10w}
    as: leave
)"
    );
    const auto report = judged(scenario, play(scenario, model::release_as_released()));
    EXPECT_EQ(told(report, 0, "leave.on_jobnet").explanation, jobnet_known);
    EXPECT_EQ(told(report, 0, "anna.exempt").explanation, "known:2.1/exempts-from-cv");
}
}  // namespace lakmus::oracle
