#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using model::View;

constexpr auto grants_on_the_edge_twice = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+26w}
    as: first
  - at: +1d
    CreateAbsence: {citizen: bo, type: Sorgorlov, start: today, end: today+26w}
    as: second
  - at: +1w
)";
constexpr auto anna_and_bo = R"(    anna: {group: 2, municipality: Horsens}
    bo: {group: 2, municipality: Horsens}
)";
constexpr auto anna_with_two_absences = R"(    anna:
      group: 2
      municipality: Horsens
      absences:
        one: {type: 25, start: given-1w, end: given+1y}
        two: {type: 49, start: given-1w, end: given+1y}
)";
constexpr auto switches_and_waits = R"(
  - CreateContactGroup: {citizen: anna, group: 4}
  - at: +1w
)";

void expect_no_deviation(const CaseReport& report) {
    EXPECT_EQ(count(report, Verdict::deviation), 0U);
    EXPECT_GT(count(report, Verdict::not_specified), 0U);
}
}  // namespace

TEST(open_question, may_be_answered_either_way) {
    const auto scenario = life_of(anna_and_bo, grants_on_the_edge_twice);
    for (const auto* reading : {"reading:Q2.1a=accepted", "reading:Q2.1a=refused"}) {
        const auto report = judged(scenario, play(scenario, book_with({reading})));
        expect_no_deviation(report);
        EXPECT_EQ(told(report, 0, "answer").verdict, Verdict::not_specified);
    }
}

TEST(open_question, is_settled_by_what_the_target_answers) {
    const auto scenario = life_of(anna_and_bo, grants_on_the_edge_twice);
    const auto report = judged(scenario, play(scenario, book_with({"reading:Q2.1a=refused"})));
    const auto question = model::question_index<"Q2.1a">();
    std::vector<std::size_t> steps;
    for (const auto& resolution : report.resolutions)
        if (resolution.question == question && resolution.reading == 1)
            steps.push_back(resolution.step);
    EXPECT_THAT(steps, testing::ElementsAre(0, 1));
}

TEST(open_question, binds_a_target_to_what_it_answered) {
    const auto scenario = life_of(anna_and_bo, grants_on_the_edge_twice);
    auto trace = play(scenario, book_with({"reading:Q2.1a=refused"}));
    field_in(trace.answers[0], View::absences, "").value = 1;
    const auto report = judged(scenario, trace);
    EXPECT_EQ(told(report, 0, "answer").verdict, Verdict::not_specified);
    const auto check = told(report, 0, "first.shown in absences");
    EXPECT_EQ(check.verdict, Verdict::deviation);
    EXPECT_EQ(check.expected, "not shown");
    EXPECT_EQ(check.provided, "true");
}

TEST(open_question, may_be_answered_in_two_ways_in_one_life) {
    const auto scenario = life_of(anna_and_bo, grants_on_the_edge_twice);
    const auto trace = play_with_readings(scenario, {{0}, {1}, {}});
    ASSERT_EQ(trace.answers[0].outcome, Answer::Outcome::accepted);
    ASSERT_EQ(trace.answers[1].outcome, Answer::Outcome::refused);
    expect_no_deviation(judged(scenario, trace));
}

TEST(open_question, of_an_effect_is_judged_on_under_the_reading_that_the_views_show) {
    const auto scenario = life_of(anna_with_two_absences, switches_and_waits);
    for (const auto* reading :
         {"reading:Q0.c=stays",
          "reading:Q0.c=ended",
          "reading:Q0.c=on_hold",
          "reading:Q0.c=active"})
        expect_no_deviation(judged(scenario, play(scenario, book_with({reading}))));
}

TEST(open_question, may_be_read_otherwise_for_each_absence) {
    const auto scenario = life_of(anna_with_two_absences, switches_and_waits);
    expect_no_deviation(judged(scenario, play_with_readings(scenario, {{1, 2}, {}})));
    expect_no_deviation(judged(scenario, play_with_readings(scenario, {{0, 1}, {}})));
}

TEST(open_question, does_not_excuse_a_later_change_of_mind) {
    const auto scenario = life_of(anna_with_two_absences, switches_and_waits);
    auto trace = play(scenario, book_with({"reading:Q0.c=ended"}));
    trace.answers[1] = play(scenario).answers[1];
    const auto report = judged(scenario, trace);
    EXPECT_THAT(
        told_of(report, 0), testing::Each(testing::Field(&Check::verdict, Verdict::not_specified))
    );
    const auto check = told(report, 1, "one.state");
    EXPECT_EQ(check.verdict, Verdict::deviation);
    EXPECT_EQ(check.expected, "ended");
    EXPECT_EQ(check.provided, "active");
}

TEST(open_question, does_not_excuse_what_no_reading_does) {
    const auto scenario = life_of(anna_with_two_absences, switches_and_waits);
    auto trace = play(scenario);
    field_in(trace.answers[0], View::absences, "state", 1).value =
        static_cast<std::int64_t>(model::AbsenceState::planned);
    EXPECT_EQ(told(judged(scenario, trace), 0, "two.state").verdict, Verdict::deviation);
}
}  // namespace lakmus::oracle
