#include "oracle/targets/exec.hpp"
#include "oracle/targets/in_process.hpp"
#include "tests/oracle/targets/lives.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using namespace model;
using Outcome = Answer::Outcome;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr Date today = date(2021, 3, 22);

[[nodiscard]] CreateAbsence leave_from(Date start) {
    return {
        .absence = {},
        .citizen = {},
        .type = AbsenceType::sorgorlov,
        .start = start,
        .end = start + weeks{10}};
}

[[nodiscard]] Trace play(const scenarios::Lifecycle& life) {
    auto trace = exec_target({.command = SAMPLE_TARGET})->play(life);
    if (trace.failure)
        ADD_FAILURE() << trace.failure->what << "\n"
                      << testing::PrintToString(trace.failure->last_stderr);
    return trace;
}
}  // namespace

TEST(sample_target, answers_by_its_two_rules_as_the_model_does) {
    auto life = life_of_anna();
    create(life, "late", leave_from(today - days{57}));
    create(life, "leave", leave_from(today - days{56}));
    then(life, DeleteAbsence{.absence = {1}, .comment = {}});
    then(life, DeleteAbsence{.absence = {1}, .comment = "fejl"});
    then(life, DeleteAbsence{.absence = {1}, .comment = "fejl"});
    const auto trace = play(life);
    const auto model = in_process_target(intended_release())->play(life);
    ASSERT_EQ(trace.answers.size(), 5U);
    for (std::size_t i = 0; i != trace.answers.size(); ++i)
        EXPECT_EQ(trace.answers[i].outcome, model.answers[i].outcome) << i;
    EXPECT_THAT(trace.answers[0].reasons, ElementsAre("2.1/backdating"));
    EXPECT_THAT(trace.answers[2].reasons, ElementsAre("2.3/correction-comment"));
}

TEST(sample_target, shows_absences_as_the_model_does) {
    auto life = life_of_anna();
    create(life, "leave", leave_from(today - days{3}));
    create(life, "other", leave_from(today - weeks{20}));
    const auto trace = play(life);
    const auto model = in_process_target(intended_release())->play(life);
    const auto of_absences = [](Answer answer) {
        std::erase_if(answer.fields, [](const ObservedField& field) {
            return field_def(field.field).view != View::absences;
        });
        return answer.fields;
    };
    EXPECT_EQ(of_absences(trace.answers.at(1)), of_absences(model.answers.at(1)));
}

TEST(sample_target, skips_what_it_cannot_do) {
    auto life = life_of_anna();
    auto holiday = leave_from(today);
    holiday.type = AbsenceType::barsel;
    create(life, "holiday", holiday);
    then(life, RegisterJobseeker{});
    const auto trace = play(life);
    ASSERT_EQ(trace.answers.size(), 2U);
    EXPECT_EQ(trace.answers[0].outcome, Outcome::skipped);
    EXPECT_THAT(trace.answers[0].why_skipped, HasSubstr("absence type 8"));
    EXPECT_EQ(trace.answers[1].why_skipped, "the target does not support RegisterJobseeker");
}

TEST(sample_target, skips_a_world_that_it_cannot_set_up) {
    auto life = life_of_anna();
    Absence given;
    given.type = AbsenceType::barsel;
    given.period.start = today;
    life.given.absences.push_back(given);
    life.names.things.push_back({"given", Subject::absence});
    then(life, PassTime{});
    EXPECT_THAT(play(life).skipped, HasSubstr("absence type 8"));
}
}  // namespace lakmus::oracle
