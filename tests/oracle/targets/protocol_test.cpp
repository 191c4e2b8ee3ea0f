#include "oracle/targets/protocol.hpp"

#include "model/text.hpp"
#include "oracle/reference.hpp"
#include "oracle/targets/answers.hpp"
#include "oracle/targets/in_process.hpp"
#include "tests/oracle/targets/lives.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace lakmus::oracle::protocol {
namespace {
using namespace model;
using testing::ElementsAre;

template <class T>
[[nodiscard]] T any_of(std::span<const T> items) {
    return items[*rc::gen::inRange<std::size_t>(0, items.size())];
}

[[nodiscard]] std::int64_t any_value(const FieldDef& field) {
    switch (field.kind) {
        case ValueKind::presence:
            return 1;
        case ValueKind::number:
            return *rc::gen::arbitrary<std::int64_t>();
        case ValueKind::flag:
        case ValueKind::filled:
            return *rc::gen::inRange(0, 2);
        case ValueKind::code:
            return any_of(field.codes).id;
        case ValueKind::code_set:
            return (std::int64_t{1} << any_of(field.codes).id) |
                   (std::int64_t{1} << any_of(field.codes).id);
        case ValueKind::day: {
            const auto day = *rc::gen::inRange(0, 30'000);
            return day == 0 ? no_end.time_since_epoch().count() : day;
        }
    }
    return 0;
}

/// Adds what a view shows of a subject: every field or none.
void show_subject(Answer& answer, View view, std::uint16_t subject) {
    const auto fields = view_fields();
    for (std::size_t i = 0; i != fields.size(); ++i)
        if (fields[i].view == view)
            answer.fields.push_back(
                {.field = static_cast<FieldIndex>(i),
                 .subject = subject,
                 .value = any_value(fields[i]),
                 .raw = {}}
            );
}

[[nodiscard]] std::vector<std::uint16_t> subjects_of(Subject kind, const scenarios::Names& names) {
    if (kind == Subject::grant_framework)
        return {2, 18, 127};
    const auto count = kind == Subject::citizen ? names.citizens.size() : names.things.size();
    std::vector<std::uint16_t> subjects;
    for (std::uint16_t i = 0; i != count; ++i)
        if (kind == Subject::citizen || names.things[i].kind == kind)
            subjects.push_back(i);
    return subjects;
}

void show_view(Answer& answer, std::size_t view, const scenarios::Names& names) {
    answer.shows[view] = *rc::gen::arbitrary<bool>();
    if (!answer.shows[view])
        return;
    for (const auto subject : subjects_of(views()[view].subject, names))
        if (*rc::gen::arbitrary<bool>())
            show_subject(answer, static_cast<View>(view), subject);
}

[[nodiscard]] Message any_message(const scenarios::Names& names) {
    Message message;
    message.kind = *rc::gen::element(MessageKind::absence_deleted);
    message.to.role = *rc::gen::element(Role::jobcentre, Role::citizen, Role::company);
    if (message.to.role == Role::jobcentre)
        message.to.code = *rc::gen::inRange<std::uint16_t>(101, 999);
    message.about.citizen.value =
        *rc::gen::inRange<std::uint16_t>(0, static_cast<std::uint16_t>(names.citizens.size()));
    if (!names.things.empty())
        message.about.thing = 0;
    return message;
}

[[nodiscard]] Answer any_answer(const scenarios::Names& names) {
    using Outcome = Answer::Outcome;
    Answer answer;
    answer.outcome = *rc::gen::element(Outcome::accepted, Outcome::refused, Outcome::skipped);
    if (answer.outcome == Outcome::skipped)
        answer.why_skipped = "kan \"ikke\"";
    if (answer.outcome == Outcome::refused)
        answer.reasons = {"2.1/backdating", "E17: for tidlig – start"};
    answer.shows_messages = *rc::gen::arbitrary<bool>();
    for (int n = answer.shows_messages ? *rc::gen::inRange(0, 3) : 0; n > 0; --n)
        answer.messages.push_back(any_message(names));
    answer.shows.assign(views().size(), false);
    for (std::size_t view = 0; view != views().size(); ++view)
        show_view(answer, view, names);
    complete(answer, names);
    return answer;
}

/// The answer that a line gives, with two citizens and one absence known.
[[nodiscard]] Answer answer_of(std::string_view members) {
    auto life = life_of_anna();
    life.names.citizens.emplace_back("bo");
    life.names.things.push_back({"leave", Subject::absence});
    life.names.akasser.emplace_back("metal");
    const auto result =
        read_answer("{\"id\":3,\"outcome\":\"accepted\"," + std::string{members} + "}", 3, life);
    if (const auto* malformed = std::get_if<Malformed>(&result))
        ADD_FAILURE() << malformed->what;
    return std::get<Answer>(result);
}

/// What an answer shows of one field and subject.
[[nodiscard]] const ObservedField* find(
    const Answer& answer, View view, std::string_view field, std::uint16_t subject
) {
    for (const auto& one : answer.fields)
        if (one.field == field_of(view, field) && one.subject == subject)
            return &one;
    return nullptr;
}
}  // namespace

RC_GTEST_PROP(protocol, requests_read_back_as_they_were_written, ()) {
    const auto life = *any_life();
    scenarios::Names names;
    auto reset = std::get<Reset>(read_request(reset_line(7, life), names));
    RC_ASSERT(reset.id == 7U);
    RC_ASSERT(reset.life.given == life.given);
    RC_ASSERT(reset.life.cprs == life.cprs);
    names = std::move(reset.life.names);
    for (std::size_t call = 0; call != life.calls.size(); ++call) {
        const auto request = read_request(step_line(8 + call, life, call), names);
        const auto& step = std::get<StepRequest>(request);
        RC_ASSERT(step.id == 8 + call);
        RC_ASSERT(step.call == life.calls[call]);
    }
    RC_ASSERT(names == life.names);
}

RC_GTEST_PROP(protocol, answers_read_back_as_they_were_written, ()) {
    const auto life = *any_life();
    const auto answer = any_answer(life.names);
    const auto line = step_answer(42, answer, life.names);
    RC_ASSERT(line.find('\n') == std::string::npos);
    RC_ASSERT(std::get<Answer>(read_answer(line, 42, life)) == answer);
}

RC_GTEST_PROP(protocol, answers_of_the_model_read_back_as_they_were_written, ()) {
    const auto life = *any_life();
    const auto trace = in_process_target(intended_release())->play(life);
    for (const auto& answer : trace.answers)
        RC_ASSERT(
            std::get<Answer>(read_answer(step_answer(1, answer, life.names), 1, life)) == answer
        );
}

TEST(protocol, greets_and_takes_leave) {
    scenarios::Names names;
    EXPECT_EQ(hello_line(), R"({"hello":{"protocol":1,"harness":"lakmus"}})");
    EXPECT_TRUE(std::holds_alternative<Hello>(read_request(hello_line(), names)));
    EXPECT_TRUE(std::holds_alternative<Bye>(read_request(bye_line(), names)));
    EXPECT_EQ(std::get<std::string>(read_ready(ready_answer(3), 3)), "");
}

TEST(protocol, capabilities_read_back_as_they_were_written) {
    auto capabilities = reference_capabilities(intended_release());
    capabilities.commands[3] = capabilities.views[1] = capabilities.messages[0] = false;
    capabilities.clock_settable = false;
    EXPECT_EQ(std::get<Capabilities>(read_hello(hello_answer(capabilities))), capabilities);
}

TEST(protocol, passes_over_words_of_a_newer_version) {
    const auto hello = read_hello(
        R"({"hello":{"protocol":1,"name":"x","version":"1","commands":["Teleport","PassTime"],)"
        R"("views":["aura","joblog"],"messages":["Telegram"],"mood":"good"}})"
    );
    const auto& read = std::get<Capabilities>(hello);
    EXPECT_EQ(std::ranges::count(read.commands, true), 1);
    EXPECT_EQ(std::ranges::count(read.views, true), 1);
    EXPECT_EQ(std::ranges::count(read.messages, true), 0);
    const auto answer = answer_of(
        R"("mood":1,"views":{"aura":{"anna":{}},"joblog":{"anna":{"exempt":true,"hue":3}}},)"
        R"("messages":[{"kind":"Telegram","to":{"role":"citizen"},"citizen":"anna"}])"
    );
    EXPECT_EQ(answer.fields.size(), 1U);
    EXPECT_TRUE(answer.messages.empty());
}

TEST(protocol, takes_a_subject_that_a_view_leaves_out_as_absent) {
    const auto answer = answer_of(R"("views":{"history":{},"joblog":{}})");
    ASSERT_EQ(answer.fields.size(), 1U);
    EXPECT_EQ(answer.fields[0].field, field_of(View::history, ""));
    EXPECT_EQ(answer.fields[0].value, 0);
}

TEST(protocol, does_not_observe_a_field_that_is_left_out) {
    const auto answer = answer_of(R"("views":{"absences":{"leave":{"type":79,"end":null}}})");
    EXPECT_EQ(find(answer, View::absences, "", 0)->value, 1);
    EXPECT_EQ(find(answer, View::absences, "type", 0)->value, 79);
    EXPECT_EQ(find(answer, View::absences, "end", 0)->value, no_end.time_since_epoch().count());
    EXPECT_EQ(find(answer, View::absences, "state", 0), nullptr);
}

TEST(protocol, keeps_what_is_no_value_of_its_field_as_it_was_written) {
    const auto answer =
        answer_of(R"("views":{"absences":{"leave":{"type":"Sorgorlov","start":"2021-02-30",)"
                  R"("state":"on_hodl\n","end":1e9}},"person_status":{"anna":{"registered":1,)"
                  R"("exempt":["cv","tax"],"contact_groups":[99],"cv_requirement":["cv"]}}})");
    const auto raw = [&](View view, std::string_view field) {
        return find(answer, view, field, 0)->raw;
    };
    EXPECT_EQ(raw(View::absences, "type"), R"("Sorgorlov")");
    EXPECT_EQ(raw(View::absences, "start"), R"("2021-02-30")");
    EXPECT_EQ(raw(View::absences, "state"), R"("on_hodl\n")");
    EXPECT_EQ(raw(View::absences, "end"), "1e9");
    EXPECT_EQ(raw(View::person_status, "registered"), "1");
    EXPECT_EQ(raw(View::person_status, "exempt"), R"(["cv","tax"])");
    EXPECT_EQ(raw(View::person_status, "contact_groups"), "[99]");
    EXPECT_EQ(raw(View::person_status, "cv_requirement"), R"(["cv"])");
}

TEST(protocol, names_subjects_that_the_harness_does_not_know) {
    const auto answer =
        answer_of(R"("views":{"absences":{"A-1\n":{}},"joblog":{"clara":{"exempt":true}}})");
    EXPECT_THAT(answer.strangers, ElementsAre("absences: A-1\\n", "joblog: clara"));
}

TEST(protocol, knows_the_recipient_of_a_message_or_marks_it_as_unknown) {
    const auto answer = answer_of(
        R"("messages":[)"
        R"({"kind":"AbsenceDeleted","to":{"role":"akasse","code":"metal"},"citizen":"bo"},)"
        R"({"kind":"AbsenceDeleted","to":{"role":"akasse","code":"krifa"},"citizen":"x"},)"
        R"({"kind":"AbsenceDeleted","to":{"role":"jobcentre","code":"Aarhus"},"citizen":"bo"}])"
    );
    ASSERT_EQ(answer.messages.size(), 3U);
    EXPECT_EQ(answer.messages[0].to, (Actor{Role::akasse, 1}));
    EXPECT_EQ(answer.messages[0].about.citizen.value, 1);
    EXPECT_EQ(answer.messages[1].to, (Actor{Role::akasse, unknown_handle}));
    EXPECT_EQ(answer.messages[1].about.citizen.value, unknown_handle);
    EXPECT_EQ(answer.messages[2].to, (Actor{Role::jobcentre, unknown_handle}));
}
}  // namespace lakmus::oracle::protocol
