#include "tests/second_voice/second_voice.hpp"

#include "generators/drawn_lives.hpp"
#include "generators/matrix/matrices.hpp"
#include "model/text.hpp"
#include "oracle/target.hpp"
#include "scenarios/format/loader.hpp"
#include "scenarios/format/writer.hpp"
#include "tests/generators/lives.hpp"

#include <gtest/gtest.h>

namespace lakmus::second_voice {
namespace {
using namespace model;

/// How often both voices had something definite to say.
struct Agreements {
    std::size_t states = 0;
    std::size_t exemptions = 0;
    std::size_t requirements = 0;
};

std::string lines_of(const scenarios::Lifecycle& life, std::size_t last) {
    std::string text;
    for (const auto& absence : life.given.absences)
        text += "given " + std::to_string(absence.id.value) + ": type " +
                std::to_string(static_cast<int>(absence.type)) + " state " +
                std::to_string(static_cast<int>(absence.state)) + " by dates" + ' ' +
                date_text(absence.period.start) + ".." + date_text(absence.period.end) + '\n';
    for (std::size_t i = 0; i <= last; ++i)
        text += scenarios::to_line(life, i) + '\n';
    return text;
}

void compare(
    const Told& told,
    const std::vector<ExpectedField>& fields,
    Agreements& agreements,
    const std::string& lines
) {
    static const auto state = field_of(View::absences, "state");
    static const auto exempt = field_of(View::person_status, "exempt");
    static const auto requirement = field_of(View::person_status, "cv_requirement");
    constexpr std::int64_t searchable = 1 << static_cast<int>(Duty::searchable_cv);
    for (const auto& field : fields) {
        if (!is_definite(field))
            continue;
        const auto hold = [&](const auto& said, std::int64_t value, std::size_t& count) {
            if (!said)
                return;
            ++count;
            EXPECT_EQ(static_cast<std::int64_t>(*said), value)
                << field_def(field.field).name << " of " << field.subject << " on "
                << date_text(told.today) << '\n'
                << lines;
        };
        if (field.field == state)
            hold(state_of(told, {field.subject}), field.value, agreements.states);
        if (field.field == exempt)
            hold(
                exemptions_of(told, {field.subject}),
                field.value & ~searchable,
                agreements.exemptions
            );
        if (field.field == requirement)
            hold(requirement_of(told, {field.subject}), field.value, agreements.requirements);
    }
}

/// Only lives after the release: before it the former behaviours hold.
void hold_against_the_model(const scenarios::Lifecycle& life, Agreements& agreements) {
    static const auto book = intended_release();
    if (life.given.now < release_instant)
        return;
    const auto steps = generators::play(book, oracle::resolve_actors(book, life));
    Told told{.life = &life, .accepted = {}, .today = {}};
    for (std::size_t i = 0; i != steps.size() && !testing::Test::HasFailure(); ++i) {
        told.accepted.push_back(steps[i].result.outcome.accepted);
        told.today = date_of(steps[i].result.state.now);
        compare(told, steps[i].fields, agreements, lines_of(life, i));
    }
}
}  // namespace

TEST(second_voice, agrees_with_the_model_on_the_corpus) {
    Agreements agreements;
    for (const auto& scenario : scenarios::load({LAKMUS_SOURCE_DIR "/scenarios"}).scenarios)
        for (const auto& one : scenario.cases)
            hold_against_the_model(one.life, agreements);
    EXPECT_GT(agreements.states, 500U);
    EXPECT_GT(agreements.exemptions, 500U);
    EXPECT_GT(agreements.requirements, 100U);
}

TEST(second_voice, agrees_with_the_model_on_drawn_lives) {
    Agreements agreements;
    const auto lives = generators::drawn_lives(intended_release(), 3000, 0);
    for (std::size_t i = 0; i != lives.count; ++i)
        hold_against_the_model(lives.make(i), agreements);
    EXPECT_GT(agreements.states, 5000U);
    EXPECT_GT(agreements.exemptions, 5000U);
    EXPECT_GT(agreements.requirements, 1000U);
}

TEST(second_voice, agrees_with_the_model_on_every_pair_of_switches) {
    Agreements agreements;
    for (const auto& lives :
         {generators::switches(intended_release()),
          generators::switches_there_and_on(intended_release())})
        for (std::size_t i = 0; i != lives.count; ++i)
            hold_against_the_model(lives.make(i), agreements);
    EXPECT_GT(agreements.states, 5000U);
}
}  // namespace lakmus::second_voice
