#include "oracle/targets/in_process.hpp"

#include "oracle/reference.hpp"
#include "tests/oracle/targets/lives.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>

namespace lakmus::oracle {
namespace {
using namespace model;

[[nodiscard]] Trace play(const scenarios::Lifecycle& life) {
    return in_process_target(intended_release())->play(life);
}

/// The value that is shown of a subject, or nothing.
[[nodiscard]] std::optional<std::int64_t> shown(
    const Answer& answer, View view, std::string_view field, std::uint16_t subject
) {
    for (const auto& one : answer.fields)
        if (one.field == field_of(view, field) && one.subject == subject)
            return one.value;
    return {};
}
}  // namespace

TEST(in_process, answers_by_the_rulebook_and_shows_every_view) {
    auto life = life_of_anna();
    const CreateAbsence leave{
        .absence = {},
        .citizen = {},
        .type = AbsenceType::sorgorlov,
        .start = date(2021, 3, 22),
        .end = date(2021, 4, 30)};
    create(life, "leave", leave);
    auto early = leave;
    early.start = date(2021, 1, 1);
    create(life, "early", early);
    const auto trace = play(life);
    ASSERT_EQ(trace.answers.size(), 2U);
    EXPECT_EQ(trace.answers[0].outcome, Answer::Outcome::accepted);
    EXPECT_EQ(
        shown(trace.answers[0], View::absences, "state", 0),
        static_cast<std::int64_t>(AbsenceState::active)
    );
    EXPECT_EQ(trace.answers[1].outcome, Answer::Outcome::refused);
    EXPECT_THAT(trace.answers[1].reasons, testing::Contains("2.1/backdating"));
    EXPECT_TRUE(std::ranges::all_of(trace.answers[1].shows, std::identity{}));
}

TEST(in_process, shows_that_an_absence_is_not_there) {
    auto life = life_of_anna();
    then(life, PassTime{});
    life.names.things.push_back({"never", Subject::absence});
    const auto trace = play(life);
    EXPECT_EQ(shown(trace.answers.at(0), View::absences, "", 0), 0);
    EXPECT_EQ(shown(trace.answers.at(0), View::jobnet, "", 0), 0);
}

RC_GTEST_PROP(in_process, plays_each_lifecycle_in_a_fresh_world, ()) {
    const auto target = in_process_target(intended_release());
    const auto life = *any_life();
    const auto first = target->play(life);
    static_cast<void>(target->play(*any_life()));
    RC_ASSERT(target->play(life) == first);
    RC_ASSERT(first.answers.size() == life.calls.size());
}
}  // namespace lakmus::oracle
