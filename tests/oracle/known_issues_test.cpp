#include "oracle/known_issues.hpp"

#include "oracle/known_issues_file.hpp"
#include "oracle/reference.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using End = IssueOutcome::End;

constexpr auto today = model::date(2021, 5, 1);
constexpr auto version = "7.3";

constexpr auto deletes_a_leave = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1w, end: today+10w}
    as: leave
  - at: +1d
    DeleteAbsence: {absence: leave, comment: Wrong citizen}
  - at: +1d
)";
constexpr auto grants_a_leave_a_day_too_late = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+10w}
    as: leave
)";
constexpr auto both_in_one_life = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today-1w}
    as: leave
  - at: +1d
    CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1d, end: today+2w}
    as: second
  - at: +1d
    DeleteAbsence: {absence: second, comment: Wrong citizen}
)";

constexpr auto no_deletion = "former:2.3/delete-started";
constexpr auto a_day_more = "mutant:2.1/backdating/days back=57";

KnownIssueList list_of(const std::string& entries) {
    return {.entries = read_known_issues("known_issues:\n" + entries, "acme.yaml"), .today = today};
}

std::string entry(const std::string& condition, const std::string& more = {}) {
    return "  - {id: ACME-17, owner: absence team, since: 2021-03-20, reason: waits, " + condition +
           more + "}\n";
}

KnownIssueList deletion_listed(const std::string& more = {}) {
    return list_of(entry("rule: 2.3/delete-started, variant: former:2.3/delete-started", more));
}

KnownIssueList answer_listed(const std::string& provided) {
    return list_of(entry("rule: 2.3/delete-started, kind: answer, provided: \"" + provided + "\""));
}

CaseReport with_list(const KnownIssueList& list, CaseReport report) {
    apply_known_issues(list, version, report);
    return report;
}

/// What the list makes of a system with the variants that plays the steps.
CaseReport played(
    const KnownIssueList& list,
    std::string_view steps,
    const std::vector<std::string_view>& variants
) {
    const auto scenario = life(steps);
    return with_list(list, judged(scenario, play(scenario, book_with(variants))));
}

std::vector<std::string> exercised(
    const KnownIssueList& list, const scenarios::Scenario& scenario, const Trace& trace
) {
    const auto book = model::intended_release();
    const auto& life = scenario.cases.front().life;
    const auto capabilities = reference_capabilities(book);
    return exercised_issues(list, {book, life, capabilities, trace}, judged(scenario, trace));
}

std::vector<IssueOutcome> outcomes_of(
    const KnownIssueList& list, const std::vector<CaseReport>& reports, bool all_played = true
) {
    KnownIssueTotals totals{list, version};
    for (const auto& report : reports)
        totals.add(report);
    return totals.outcomes(all_played);
}

Check deviating_answer(std::string provided) {
    Check check;
    check.verdict = Verdict::deviation;
    check.subject = "answer";
    check.provided = std::move(provided);
    check.rules.insert(model::rule_index<"2.3/delete-started">());
    return check;
}

/// A case with one or two answers that nothing explains, and a consequence.
CaseReport unexplained(const std::string& first, const std::string& second) {
    CaseReport report;
    report.steps.resize(2);
    report.steps[0].checks.push_back(deviating_answer(first));
    if (!second.empty())
        report.steps[0].checks.push_back(deviating_answer(second));
    Check consequence;
    consequence.kind = CheckKind::view;
    consequence.verdict = Verdict::deviation;
    consequence.consequence = true;
    report.steps[1].checks.push_back(consequence);
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            report.tally.add(check.verdict);
    return report;
}

CaseReport exercised_in_vain() {
    CaseReport report;
    report.exercised_issues = {"ACME-17"};
    return report;
}
}  // namespace

TEST(known_issues, allow_what_a_listed_variant_explains) {
    const auto report = played(deletion_listed(), deletes_a_leave, {no_deletion});
    EXPECT_EQ(report.verdict, Verdict::known_issue);
    EXPECT_EQ(count(report, Verdict::deviation), 0U);
    const auto check = told(report, 1, "answer");
    EXPECT_EQ(check.verdict, Verdict::known_issue);
    EXPECT_THAT(check.issues, ElementsAre("ACME-17"));
}

TEST(known_issues, allow_the_consequences_too) {
    const auto listed = played(deletion_listed(), deletes_a_leave, {no_deletion});
    const auto unlisted = played({}, deletes_a_leave, {no_deletion});
    EXPECT_GT(count(unlisted, Verdict::deviation), 1U);
    EXPECT_EQ(count(listed, Verdict::known_issue), count(unlisted, Verdict::deviation));
    for (const auto& check : told_of(listed, 2))
        EXPECT_NE(check.verdict, Verdict::deviation) << check.subject;
}

TEST(known_issues, leave_a_second_fault_in_the_same_life_a_deviation) {
    const auto report = played(deletion_listed(), both_in_one_life, {no_deletion, a_day_more});
    EXPECT_EQ(report.verdict, Verdict::deviation);
    EXPECT_EQ(told(report, 0, "answer").verdict, Verdict::deviation);
    EXPECT_THAT(told(report, 0, "answer").issues, IsEmpty());
    EXPECT_EQ(told(report, 2, "answer").verdict, Verdict::known_issue);
}

TEST(known_issues, allow_several_faults_that_are_all_listed) {
    auto list = deletion_listed();
    list.entries.push_back(list.entries.front());
    list.entries.back().id = "ACME-18";
    list.entries.back().variant = model::find_variant(a_day_more);
    list.entries.back().rule = list.entries.back().variant->rule;
    const auto report = played(list, both_in_one_life, {no_deletion, a_day_more});
    EXPECT_EQ(report.verdict, Verdict::known_issue);
    EXPECT_THAT(told(report, 0, "answer").issues, ElementsAre("ACME-18"));
}

TEST(known_issues, say_nothing_of_what_conforms) {
    const auto scenario = life(deletes_a_leave);
    const auto report = judged(scenario, play(scenario));
    EXPECT_EQ(with_list(deletion_listed(), report), report);
}

TEST(known_issues, say_nothing_of_another_rule) {
    const auto report = played(deletion_listed(), grants_a_leave_a_day_too_late, {a_day_more});
    EXPECT_EQ(report, played({}, grants_a_leave_a_day_too_late, {a_day_more}));
}

TEST(known_issues, allow_just_what_is_listed_as_provided) {
    const auto plain = played({}, deletes_a_leave, {no_deletion});
    const auto provided = told(plain, 1, "answer").provided;
    const auto report = played(answer_listed(provided), deletes_a_leave, {no_deletion});
    EXPECT_EQ(told(report, 1, "answer").verdict, Verdict::known_issue);
    EXPECT_EQ(
        count(report, Verdict::deviation) + count(report, Verdict::known_issue),
        count(plain, Verdict::deviation)
    );
}

TEST(known_issues, allow_what_follows_from_a_listed_answer_that_nothing_explains) {
    const auto list = answer_listed("refused (E-LOCKED)");
    const auto report = with_list(list, unexplained("refused (E-LOCKED)", {}));
    EXPECT_EQ(report.verdict, Verdict::known_issue);
    EXPECT_THAT(report.steps[1].checks[0].issues, ElementsAre("ACME-17"));
}

TEST(known_issues, leave_what_follows_a_deviation_where_another_is_not_listed) {
    const auto list = answer_listed("refused (E-LOCKED)");
    const auto report = with_list(list, unexplained("refused (E-LOCKED)", "refused (E-1)"));
    EXPECT_EQ(report.steps[0].checks[0].verdict, Verdict::known_issue);
    EXPECT_EQ(report.steps[0].checks[1].verdict, Verdict::deviation);
    EXPECT_EQ(report.steps[1].checks[0].verdict, Verdict::deviation);
    EXPECT_EQ(count(report, Verdict::deviation), 2U);
}

TEST(known_issues, name_the_entry_where_something_else_is_provided) {
    const auto report = played(answer_listed("refused (E-1)"), deletes_a_leave, {no_deletion});
    const auto check = told(report, 1, "answer");
    EXPECT_EQ(check.verdict, Verdict::deviation);
    EXPECT_EQ(check.note, "otherwise than listed in ACME-17");
}

TEST(known_issues, look_at_the_subject_where_one_is_listed) {
    const auto list = list_of(
        entry("rule: 2.3/delete-started, kind: answer, subject: leave.state, provided: \"refused\"")
    );
    EXPECT_THAT(told(played(list, deletes_a_leave, {no_deletion}), 1, "answer").note, IsEmpty());
}

TEST(known_issues, do_not_count_after_their_last_day) {
    const auto late = deletion_listed(", expires: 2021-04-30");
    const auto check = told(played(late, deletes_a_leave, {no_deletion}), 1, "answer");
    EXPECT_EQ(check.verdict, Verdict::deviation);
    EXPECT_THAT(check.note, HasSubstr("listed in ACME-17, which expired on 2021-04-30"));
    const auto last_day = deletion_listed(", expires: 2021-05-01");
    EXPECT_EQ(played(last_day, deletes_a_leave, {no_deletion}).verdict, Verdict::known_issue);
}

TEST(known_issues, count_for_the_versions_that_they_name) {
    const auto other = deletion_listed(", versions: [\"7.1\", \"7.2\"]");
    EXPECT_EQ(
        played(other, deletes_a_leave, {no_deletion}), played({}, deletes_a_leave, {no_deletion})
    );
    const auto same = deletion_listed(", versions: [\"7.2\", \"7.3\"]");
    EXPECT_EQ(played(same, deletes_a_leave, {no_deletion}).verdict, Verdict::known_issue);
}

TEST(known_issues, count_where_another_variant_explains_the_case_just_as_well) {
    const auto scenario = life(deletes_a_leave);
    auto report = judged(scenario, play(scenario, book_with({no_deletion})));
    for (auto& explanation : report.explanations)
        explanation = {.variant = a_day_more, .or_equally = {std::string{no_deletion}}};
    for (auto& step : report.steps)
        for (auto& check : step.checks)
            if (check.verdict == Verdict::deviation)
                check.explanation = a_day_more;
    report = with_list(deletion_listed(), report);
    EXPECT_EQ(report.verdict, Verdict::known_issue);
    EXPECT_TRUE(report.explanations.front().known);
}

TEST(known_issues, never_cover_a_failure_of_the_target) {
    const auto scenario = life(deletes_a_leave);
    auto trace = play(scenario, book_with({no_deletion}));
    trace.answers.resize(2);
    trace.failure = crash("exit status 3");
    const auto report = with_list(deletion_listed(), judged(scenario, trace));
    EXPECT_EQ(report.verdict, Verdict::target_failure);
}

TEST(known_issues, are_exercised_where_the_variant_would_have_shown) {
    const auto list = deletion_listed();
    const auto deleting = life(deletes_a_leave);
    EXPECT_THAT(exercised(list, deleting, play(deleting)), ElementsAre("ACME-17"));
    const auto granting = life(grants_a_leave_a_day_too_late);
    EXPECT_THAT(exercised(list, granting, play(granting)), IsEmpty());
}

TEST(known_issues, are_exercised_by_what_the_former_release_did_not_send) {
    const auto list = list_of(
        entry("rule: 1.2/joint-interview-cancelled, variant: former:1.2/joint-interview-cancelled")
    );
    const auto scenario = life_of(
        "    anna:\n"
        "      {group: 1, municipality: Horsens, akasse: metal,\n"
        "       absences: {course: {type: 75, start: given-4w, end: given+20w, by: akasse}}}\n",
        "  - CreateInvitation: {citizen: anna, type: 17, meeting: today+10d}\n"
        "    by: akasse\n"
        "    as: meeting\n"
        "  - at: +1d\n"
        "    CancelInvitation: {invitation: meeting}\n"
        "    by: akasse\n"
    );
    auto trace = play(scenario);
    EXPECT_THAT(exercised(list, scenario, trace), ElementsAre("ACME-17"));
    for (auto& answer : trace.answers) {
        answer.shows_messages = false;
        answer.messages.clear();
    }
    EXPECT_THAT(exercised(list, scenario, trace), IsEmpty());
}

TEST(known_issues, are_not_exercised_where_the_target_shows_nothing_of_it) {
    const auto scenario = life(deletes_a_leave);
    auto trace = play(scenario);
    trace.answers.resize(1);
    EXPECT_THAT(exercised(deletion_listed(), scenario, trace), IsEmpty());
    trace = play(scenario);
    trace.answers[1].outcome = Answer::Outcome::skipped;
    trace.answers.resize(2);
    EXPECT_THAT(exercised(deletion_listed(), scenario, trace), IsEmpty());
}

TEST(known_issues, are_exercised_beside_a_fault_that_is_explained) {
    const auto scenario = life(both_in_one_life);
    const auto trace = play(scenario, book_with({a_day_more}));
    EXPECT_THAT(exercised(deletion_listed(), scenario, trace), ElementsAre("ACME-17"));
}

TEST(known_issues, of_a_kind_are_exercised_where_such_a_check_was_made) {
    const auto scenario = life(deletes_a_leave);
    EXPECT_THAT(
        exercised(answer_listed("refused"), scenario, play(scenario)), ElementsAre("ACME-17")
    );
    const auto other = life(grants_a_leave_a_day_too_late);
    EXPECT_THAT(exercised(answer_listed("refused"), other, play(other)), IsEmpty());
}

TEST(known_issues, end_as_seen_with_their_checks_and_cases) {
    const auto list = deletion_listed(", ticket: ABS-212");
    const auto seen = played(list, deletes_a_leave, {no_deletion});
    const auto outcomes = outcomes_of(list, {seen, seen, CaseReport{}});
    EXPECT_EQ(outcomes[0].end, End::seen);
    EXPECT_EQ(outcomes[0].cases, 2U);
    EXPECT_EQ(outcomes[0].checks, 2 * count(seen, Verdict::known_issue));
    EXPECT_EQ(outcomes[0].ticket, "ABS-212");
    EXPECT_EQ(outcomes[0].place.file, "acme.yaml");
}

TEST(known_issues, end_as_stale_when_exercised_and_not_seen) {
    const auto list = deletion_listed();
    EXPECT_EQ(outcomes_of(list, {exercised_in_vain()})[0].end, End::stale);
    EXPECT_EQ(outcomes_of(list, {CaseReport{}})[0].end, End::unobserved);
    EXPECT_EQ(outcomes_of(list, {exercised_in_vain()}, false)[0].end, End::unobserved);
}

TEST(known_issues, end_as_expired_or_of_other_versions_whatever_was_played) {
    EXPECT_EQ(
        outcomes_of(deletion_listed(", expires: 2021-04-30"), {exercised_in_vain()})[0].end,
        End::expired
    );
    EXPECT_EQ(
        outcomes_of(deletion_listed(", versions: \"8.0\""), {exercised_in_vain()})[0].end,
        End::other_version
    );
}

TEST(known_issues, fail_the_run_when_one_is_stale) {
    Summary summary;
    summary.complete = true;
    summary.issues = outcomes_of(deletion_listed(), {CaseReport{}});
    EXPECT_EQ(summary.exit_code(), 0);
    summary.issues = outcomes_of(deletion_listed(), {exercised_in_vain()});
    EXPECT_EQ(summary.exit_code(), 1);
}
}  // namespace lakmus::oracle
