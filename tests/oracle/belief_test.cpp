#include "oracle/belief.hpp"

#include "oracle/reference.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using model::AbsenceState;
using model::View;

/// Anna has an absence of a type for which no rule says what a switch does to it (Q0.c).
constexpr auto citizen_with_an_absence = R"(    anna:
      group: 2
      municipality: Horsens
      absences: {old: {type: 25, start: given-1w, end: given+1y}}
)";
constexpr auto switches_and_waits = R"(
  - CreateContactGroup: {citizen: anna, group: 4}
  - at: +1min
  - at: +1min
)";

[[nodiscard]] Capabilities everything() {
    return reference_capabilities(model::intended_release());
}

/// An answer that accepts and shows nothing, or the state of the absence alone.
[[nodiscard]] Answer showing(std::optional<AbsenceState> state = {}) {
    Answer answer;
    answer.shows.assign(model::views().size(), false);
    if (state)
        field_in(answer, View::absences, "state").value = static_cast<std::int64_t>(*state);
    return answer;
}

/// How the steps of the first case go when they are answered so.
[[nodiscard]] std::vector<bool> agreements(
    const scenarios::Scenario& scenario, const std::vector<Answer>& answers
) {
    const auto book = model::intended_release();
    const auto& one = scenario.cases.front().life;
    Belief belief{book, one.given};
    std::vector<bool> agreed;
    for (std::size_t i = 0; i != answers.size(); ++i)
        agreed.push_back(
            belief.advance({.call = &one.calls[i], .answer = &answers[i]}, everything()).agrees()
        );
    return agreed;
}
}  // namespace

TEST(belief, keeps_every_reading_while_the_target_shows_no_views) {
    const auto scenario = life_of(citizen_with_an_absence, switches_and_waits);
    for (const auto state : {AbsenceState::active, AbsenceState::ended, AbsenceState::on_hold})
        EXPECT_EQ(
            agreements(scenario, {showing(), showing(state)}), (std::vector<bool>{true, true})
        );
    EXPECT_EQ(
        agreements(scenario, {showing(), showing(AbsenceState::planned)}),
        (std::vector<bool>{true, false})
    );
}

TEST(belief, holds_a_target_to_the_reading_that_it_has_shown) {
    const auto scenario = life_of(citizen_with_an_absence, switches_and_waits);
    EXPECT_EQ(
        agreements(
            scenario, {showing(), showing(AbsenceState::ended), showing(AbsenceState::active)}
        ),
        (std::vector<bool>{true, true, false})
    );
}

TEST(belief, says_when_more_readings_are_possible_than_it_follows) {
    std::string citizen{citizen_with_an_absence};
    const std::string place{"absences: {"};
    for (const auto* name : {"a", "b", "c", "d"})
        citizen.insert(
            citizen.find(place) + place.size(),
            std::string{name} + ": {type: 25, start: given-1w, end: given+1y}, "
        );
    const auto scenario = life_of(citizen, switches_and_waits);
    const auto book = model::intended_release();
    const auto& one = scenario.cases.front().life;
    Belief belief{book, one.given};
    EXPECT_FALSE(belief.overflowed());
    const auto answer = showing();
    EXPECT_TRUE(belief.advance({.call = &one.calls[0], .answer = &answer}, everything()).agrees());
    EXPECT_TRUE(belief.overflowed());
}

TEST(belief, lets_time_pass_at_a_step_that_is_not_judged) {
    const auto scenario = life(R"(
  - at: +3d
    CreateContactGroup: {citizen: anna, group: 4}
)");
    const auto book = model::intended_release();
    const auto& one = scenario.cases.front().life;
    Belief belief{book, one.given};
    EXPECT_TRUE(belief.advance({.call = &one.calls[0]}, everything()).agrees());
    EXPECT_EQ(belief.state().now, one.calls[0].at);
    EXPECT_EQ(belief.state().citizens.front().open_groups, one.given.citizens.front().open_groups);
}

TEST(belief, carries_out_what_a_target_accepted_against_the_rules) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1y, end: today+1y}
)");
    const auto book = model::intended_release();
    const auto& one = scenario.cases.front().life;
    const auto answer = showing();
    const JudgedStep step{.call = &one.calls[0], .answer = &answer, .unexplained = true};
    Belief belief{book, one.given};
    EXPECT_FALSE(belief.advance(step, everything()).agrees());
    ASSERT_EQ(belief.state().absences.size(), 1U);
    EXPECT_EQ(belief.state().absences[0].state, AbsenceState::active);
}

TEST(belief, does_nothing_where_a_target_refused_against_the_rules) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+10w}
)");
    const auto book = model::intended_release();
    const auto& one = scenario.cases.front().life;
    auto answer = showing();
    answer.outcome = Answer::Outcome::refused;
    const JudgedStep step{.call = &one.calls[0], .answer = &answer};
    Belief belief{book, one.given};
    EXPECT_FALSE(belief.advance(step, everything()).agrees());
    EXPECT_EQ(belief.state().absences.size(), 1U);
    belief.follow_answer(step);
    EXPECT_TRUE(belief.state().absences.empty());
}

TEST(belief, measures_how_far_a_rulebook_is_from_a_trace) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+10w}
  - at: +1d
)");
    const auto& one = scenario.cases.front().life;
    const auto mutant = book_with({"mutant:2.1/backdating/days back=57"});
    const auto trace = play(scenario, mutant);
    const std::vector<JudgedStep> steps{
        {.call = &one.calls[0], .answer = trace.answers.data()},
        {.call = &one.calls[1], .answer = &trace.answers[1]}};
    const auto capabilities = everything();
    EXPECT_EQ(distance(mutant, one.given, steps, capabilities), 0U);
    EXPECT_EQ(distance(model::intended_release(), one.given, steps, capabilities), std::nullopt);
    EXPECT_GT(
        distance(model::intended_release(), one.given, std::span{steps}.first(1), capabilities), 0U
    );
}
}  // namespace lakmus::oracle
