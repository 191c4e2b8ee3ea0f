#include "oracle/targets/check/checks.hpp"

#include "oracle/targets/check/worlds.hpp"
#include "oracle/targets/json_line.hpp"
#include "oracle/targets/one_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lakmus::oracle::check {
namespace {
using model::PassTime;
using namespace std::chrono_literals;
using Outcome = Answer::Outcome;

inline constexpr std::string_view create_absence = model::CreateAbsence::name;

/// The text with `added` behind the first `mark`.
[[nodiscard]] std::string with(std::string text, std::string_view mark, std::string_view added) {
    const auto at = text.find(mark);
    return at == std::string::npos ? text : text.insert(at + mark.size(), added);
}

void expect_no_strangers(const std::vector<Answer>& answers, std::string_view advice) {
    for (const auto& answer : answers)
        if (!answer.strangers.empty())
            throw Fault{fmt::format(
                "the views show `{}`, {}", one_line(answer.strangers.front(), 60), advice
            )};
}

void offers_something(Talk& talk) {
    const auto is_empty = [](const std::vector<bool>& list) {
        return std::ranges::find(list, true) == list.end();
    };
    const auto& hello = talk.capabilities();
    if (is_empty(hello.commands))
        throw Fault{"`commands` of the hello names none that the protocol has"};
    if (is_empty(hello.views))
        throw Fault{"`views` of the hello names none that the protocol has: nothing can be judged"};
}

/// A reset and a step whose lines are written by hand.
void exchange(
    Talk& talk, const scenarios::Lifecycle& life, const std::array<std::string, 2>& lines
) {
    talk.send(lines[0]);
    talk.take_ready(1);
    talk.send(lines[1]);
    static_cast<void>(talk.take_answer(2, life));
}

void passes_over_unknown_keys(Talk& talk) {
    constexpr std::string_view extra = R"("x-unknown":{"deep":[1,null,{"er":"æøå"}]},)";
    auto life = world_of({"anna"});
    then(life, PassTime{});
    auto reset = with(with(protocol::reset_line(1, life), "{", extra), R"("reset":{)", extra);
    reset = with(reset, R"("anna":{)", extra);
    const auto step = with(with(protocol::step_line(2, life, 0), "{", extra), R"("step":{)", extra);
    exchange(talk, life, {reset, step});
}

void takes_null_for_left_out(Talk& talk) {
    auto life = world_of({"anna"});
    const bool creates = talk.can(create_absence);
    if (creates)
        then_leave(life, "leave", 2);
    else
        then(life, PassTime{});
    auto step = protocol::step_line(2, life, 0);
    if (!creates)
        step = with(step, R"("step":{)", R"("as":null,)");
    else if (const auto end = step.find(R"("end":")"); end != std::string::npos)
        step.replace(end, std::string_view{R"("end":"2021-01-01")"}.size(), R"("end":null)");
    exchange(
        talk, life, {with(protocol::reset_line(1, life), R"("anna":{)", R"("cpr":null,)"), step}
    );
}

void echoes_ids(Talk& talk) {
    constexpr std::array<std::uint64_t, 3> ids{9'007'199'254'740'993, 9'223'372'036'854'775'807, 0};
    auto life = world_of({"anna"});
    then(life, PassTime{});
    try {
        for (const auto id : ids) {
            talk.send(protocol::reset_line(id, life));
            talk.take_ready(id);
            talk.send(protocol::step_line(id, life, 0));
            static_cast<void>(talk.take_answer(id, life));
        }
    } catch (Fault& fault) {
        throw Fault{fault.what + " (ids have up to 64 bits: keep them as whole numbers)"};
    }
}

void speaks_of_aliases(Talk& talk) {
    auto life = world_of({"søster \"Åse\"", "人 🌷", "a/b\\c"});
    if (talk.can(create_absence))
        then_leave(life, "orlov på 3. år 🌷", 2);
    then(life, PassTime{});
    expect_no_strangers(
        talk.play(life),
        "which is no alias of the requests: speak of citizens and things by the names they have "
        "there"
    );
}

void begins_afresh(Talk& talk) {
    auto before = world_of({"earlier"});
    if (talk.can(create_absence))
        then_leave(before, "earlier leave", 2);
    then(before, PassTime{});
    static_cast<void>(talk.play(before));
    auto after = world_of({"later"});
    then(after, PassTime{});
    expect_no_strangers(
        talk.play(after), "which the world before held: after a reset nothing of it may be left"
    );
}

/// The state of the one absence that the answer shows.
[[nodiscard]] std::optional<model::AbsenceState> state_in(const Answer& answer) {
    for (const auto& shown : answer.fields) {
        const auto& field = model::field_def(shown.field);
        if (field.view == model::View::absences && field.name == "state" && shown.raw.empty())
            return static_cast<model::AbsenceState>(shown.value);
    }
    return {};
}

void follows_the_clock(Talk& talk) {
    using model::AbsenceState;
    if (!talk.capabilities().clock_settable)
        throw LeftOut{"the hello says that the clock is real"};
    if (!talk.can(create_absence))
        throw LeftOut{"the target creates no absences, by which it would be seen"};
    auto life = world_of({"anna"});
    then_leave(life, "leave", 2);
    then(life, PassTime{}, 96h);
    const auto answers = talk.play(life);
    const auto before = state_in(answers[0]);
    const auto after = state_in(answers[1]);
    if (!before || !after)
        throw LeftOut{"the target does not show the state of an absence"};
    constexpr auto advice =
        ": the `at` of each step is the present instant; or say in hello that the clock is `real`";
    if (before != AbsenceState::planned)
        throw Fault{
            std::string{"an absence from 2021-03-24 is not `planned` in a step at 2021-03-22"} +
            advice};
    if (after == AbsenceState::planned)
        throw Fault{
            std::string{"an absence from 2021-03-24 is still `planned` in a step at 2021-03-26"} +
            advice};
}

void skips_unknown_commands(Talk& talk) {
    auto life = world_of({"anna"});
    then(life, PassTime{});
    auto step = protocol::step_line(2, life, 0);
    const auto at = step.find("PassTime");
    step.replace(at, std::string_view{"PassTime"}.size(), "NotYetInvented");
    talk.send(protocol::reset_line(1, life));
    talk.take_ready(1);
    talk.send(step);
    try {
        if (talk.take_answer(2, life).outcome == Outcome::accepted)
            throw Fault{"it was accepted"};
    } catch (const Fault& fault) {
        throw Fault{
            "a command that nobody knows: " + fault.what +
            ": answer `skipped` and say why, newer versions have more commands"};
    }
}

void bears_large_lines(Talk& talk) {
    constexpr std::size_t long_text = 900'000;
    constexpr std::size_t many = 400;
    auto life = world_of_many(many);
    then(life, PassTime{});
    const auto note = fmt::format(R"("x-note":"{}",)", std::string(long_text, 'x'));
    const auto step = with(protocol::step_line(2, life, 0), R"("step":{)", note);
    exchange(talk, life, {protocol::reset_line(1, life), step});
}

void keeps_the_order(Talk& talk) {
    constexpr std::size_t steps = 1000;
    auto life = world_of({"anna"});
    for (std::size_t i = 0; i != steps; ++i)
        then(life, PassTime{});
    const auto first = talk.new_id();
    talk.send(protocol::reset_line(first, life));
    for (std::size_t i = 0; i != steps; ++i)
        talk.send(protocol::step_line(talk.new_id(), life, i));
    talk.take_ready(first);
    for (std::size_t i = 0; i != steps; ++i)
        static_cast<void>(talk.take_answer(first + 1 + i, life));
    talk.expect_silence();
}

constexpr std::array all_checks{
    Check{"offer", "the hello names commands and views", offers_something},
    Check{"unknown keys", "keys that it does not know are passed over", passes_over_unknown_keys},
    Check{"null", "an optional key that is null counts as left out", takes_null_for_left_out},
    Check{"ids", "ids of 64 bits come back as they are", echoes_ids},
    Check{"aliases", "citizens and things go by their aliases", speaks_of_aliases},
    Check{"isolation", "a reset begins a fresh world", begins_afresh},
    Check{"clock", "the instant of the step rules", follows_the_clock},
    Check{"unknown command", "what it cannot do it skips", skips_unknown_commands},
    Check{"size", "long lines and many citizens are borne", bears_large_lines},
    Check{"order", "a thousand steps sent at once are answered in order", keeps_the_order},
    Check{"end", "bye ends the conversation", [](Talk& talk) { talk.part(); }},
};
}  // namespace

std::span<const Check> checks() { return all_checks; }
}  // namespace lakmus::oracle::check
