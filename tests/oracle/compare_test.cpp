#include "oracle/compare.hpp"

#include "oracle/reference.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using model::ExpectedField;
using model::ExpectedMessage;
using model::Message;
using model::MessageKind;
using model::Role;
using model::Times;
using model::ValueKind;
using Result = Comparison::Result;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr Message to_horsens{
    .kind = MessageKind::absence_deleted,
    .to = {Role::jobcentre, 615},
    .about = {.citizen = {}, .thing = 0}};
constexpr Message to_aarhus{
    .kind = MessageKind::absence_deleted,
    .to = {Role::jobcentre, 751},
    .about = {.citizen = {}, .thing = 0}};

[[nodiscard]] model::RuleIndex some_rule() { return model::rule_index<"2.3/messages">(); }

[[nodiscard]] std::vector<Comparison> compared(const Prediction& prediction, const Answer& answer) {
    std::vector<Comparison> checks;
    compare(
        prediction, IndexedAnswer{answer}, reference_capabilities(model::intended_release()), checks
    );
    return checks;
}

/// The results of the checks of one kind, in order.
[[nodiscard]] std::vector<Result> results(
    CheckKind kind, const Prediction& prediction, const Answer& answer
) {
    std::vector<Result> found;
    for (const auto& check : compared(prediction, answer))
        if (check.kind == kind)
            found.push_back(check.result);
    return found;
}

[[nodiscard]] std::vector<Result> only(Result result) { return {result}; }

[[nodiscard]] Prediction refused_by(const std::vector<std::string_view>& rules) {
    Prediction prediction;
    prediction.result.outcome.accepted = false;
    for (const auto id : rules)
        prediction.result.outcome.reasons.insert(model::require_rule(id));
    return prediction;
}

[[nodiscard]] Answer refusal(std::vector<std::string> reasons) {
    Answer answer;
    answer.outcome = Answer::Outcome::refused;
    answer.reasons = std::move(reasons);
    return answer;
}

[[nodiscard]] Prediction sending(const std::vector<ExpectedMessage>& messages) {
    Prediction prediction;
    prediction.result.messages = messages;
    return prediction;
}

[[nodiscard]] ExpectedMessage expected(const Message& message, Times times) {
    return {.message = message, .times = times, .rule = some_rule()};
}

[[nodiscard]] Answer with_messages(std::vector<Message> messages) {
    Answer answer;
    answer.shows_messages = true;
    answer.messages = std::move(messages);
    return answer;
}

[[nodiscard]] std::vector<Result> message_results(
    const std::vector<ExpectedMessage>& wanted, std::vector<Message> sent
) {
    return results(CheckKind::messages, sending(wanted), with_messages(std::move(sent)));
}

/// Some field of this kind, whichever view it is in.
[[nodiscard]] model::FieldIndex field_of_kind(ValueKind kind) {
    const auto fields = model::view_fields();
    std::size_t place = 0;
    while (fields[place].kind != kind)
        ++place;
    return static_cast<model::FieldIndex>(place);
}

[[nodiscard]] std::vector<Result> field_results(
    const ExpectedField& wanted, std::int64_t value, std::string raw = {}
) {
    Prediction prediction;
    prediction.fields.push_back(wanted);
    Answer answer;
    answer.fields.push_back(
        {.field = wanted.field, .subject = wanted.subject, .value = value, .raw = std::move(raw)}
    );
    return results(CheckKind::view, prediction, answer);
}

[[nodiscard]] ExpectedField field(ValueKind kind, std::int64_t value) {
    return {.field = field_of_kind(kind), .value = value, .rules = {}, .questions = {}};
}
}  // namespace

TEST(compare, a_refusal_for_any_of_several_right_reasons_is_right) {
    const auto wanted = refused_by({"2.1/backdating", "2.1/duration"});
    for (const auto* reason : {"2.1/backdating", "2.1/duration"})
        EXPECT_EQ(results(CheckKind::reason, wanted, refusal({reason})), only(Result::matches));
    EXPECT_EQ(
        results(CheckKind::reason, wanted, refusal({"acme-17", "2.1/duration"})),
        only(Result::matches)
    );
}

TEST(compare, a_right_refusal_for_a_wrong_reason_is_wrong) {
    const auto wanted = refused_by({"2.1/backdating"});
    const auto answer = refusal({"2.1/duration"});
    EXPECT_EQ(results(CheckKind::answer, wanted, answer), only(Result::matches));
    EXPECT_EQ(results(CheckKind::reason, wanted, answer), only(Result::differs));
}

TEST(compare, a_reason_that_is_no_rule_id_is_not_observed) {
    const auto wanted = refused_by({"2.1/backdating"});
    EXPECT_EQ(
        results(CheckKind::reason, wanted, refusal({"Startdato er for tidlig"})),
        only(Result::not_observed)
    );
    EXPECT_EQ(results(CheckKind::reason, wanted, refusal({})), only(Result::not_observed));
}

TEST(compare, no_reason_is_asked_for_where_the_note_leaves_the_answer_open) {
    Prediction open;
    open.result.outcome.accepted = false;
    open.result.outcome.questions.insert(model::question_index<"Q2.1a">());
    const auto answer = refusal({"2.1/duration"});
    EXPECT_EQ(results(CheckKind::answer, open, answer), only(Result::matches));
    EXPECT_THAT(results(CheckKind::reason, open, answer), IsEmpty());
}

TEST(compare, a_message_that_must_come_once_can_be_lost_or_doubled) {
    const std::vector wanted{expected(to_horsens, Times::once)};
    EXPECT_EQ(message_results(wanted, {to_horsens}), only(Result::matches));
    EXPECT_EQ(message_results(wanted, {}), only(Result::differs));
    EXPECT_EQ(message_results(wanted, {to_horsens, to_horsens}), only(Result::differs));
}

TEST(compare, two_messages_that_are_the_same_must_both_come) {
    const std::vector wanted{expected(to_horsens, Times::once), expected(to_horsens, Times::once)};
    EXPECT_EQ(message_results(wanted, {to_horsens, to_horsens}), only(Result::matches));
    EXPECT_EQ(message_results(wanted, {to_horsens}), only(Result::differs));
}

TEST(compare, a_message_that_must_come_at_least_once_may_come_twice) {
    const std::vector wanted{expected(to_horsens, Times::at_least_once)};
    EXPECT_EQ(message_results(wanted, {to_horsens, to_horsens}), only(Result::matches));
    EXPECT_EQ(message_results(wanted, {}), only(Result::differs));
}

TEST(compare, a_message_that_must_not_come_must_not) {
    const std::vector wanted{expected(to_horsens, Times::never)};
    EXPECT_EQ(message_results(wanted, {}), only(Result::matches));
    EXPECT_EQ(message_results(wanted, {to_horsens}), only(Result::differs));
}

TEST(compare, a_message_to_the_wrong_jobcentre_is_lost_by_one_and_unexpected_for_the_other) {
    EXPECT_EQ(
        message_results({expected(to_horsens, Times::once)}, {to_aarhus}),
        (std::vector{Result::differs, Result::differs})
    );
}

TEST(compare, others_may_get_a_message_where_the_note_does_not_say_who) {
    const std::vector wanted{
        expected(to_horsens, Times::once),
        ExpectedMessage{
            .message = {.kind = MessageKind::absence_deleted},
            .times = Times::unspecified,
            .to_anybody = true}};
    EXPECT_EQ(message_results(wanted, {to_horsens, to_aarhus}), only(Result::matches));
}

TEST(compare, a_message_of_a_kind_that_no_rule_names_is_not_judged) {
    auto other = to_horsens;
    other.kind = MessageKind::contact_group_changed;
    EXPECT_EQ(
        message_results({expected(to_horsens, Times::once)}, {to_horsens, other}),
        only(Result::matches)
    );
    EXPECT_THAT(message_results({expected(other, Times::unspecified)}, {}), IsEmpty());
}

TEST(compare, a_refused_call_sends_no_message_of_any_kind) {
    auto answer = with_messages({to_horsens});
    answer.outcome = Answer::Outcome::refused;
    const auto checks = compared(refused_by({"2.3/no-undo"}), answer);
    const auto found = std::ranges::find(checks, CheckKind::messages, &Comparison::kind);
    ASSERT_NE(found, checks.end());
    EXPECT_EQ(found->result, Result::differs);
    EXPECT_TRUE(found->rules.contains(model::rule_index<"0/refusal-changes-nothing">()));
}

TEST(compare, a_field_of_any_kind_must_have_its_value) {
    for (const auto kind :
         {ValueKind::flag,
          ValueKind::day,
          ValueKind::code,
          ValueKind::code_set,
          ValueKind::presence}) {
        EXPECT_EQ(field_results(field(kind, 1), 1), only(Result::matches));
        EXPECT_EQ(field_results(field(kind, 1), 0), only(Result::differs));
    }
}

TEST(compare, what_is_no_value_of_the_field_is_wrong) {
    EXPECT_EQ(field_results(field(ValueKind::code, 0), 0, "Sorg"), only(Result::differs));
}

TEST(compare, an_open_field_takes_the_values_that_are_left_open_and_no_other) {
    auto code = field(ValueKind::code, 0);
    code.also = 0b10;
    EXPECT_EQ(field_results(code, 0), only(Result::matches));
    EXPECT_EQ(field_results(code, 1), only(Result::matches));
    EXPECT_EQ(field_results(code, 2), only(Result::differs));
}

TEST(compare, a_set_must_hold_what_is_certain_and_may_hold_what_is_open) {
    auto set = field(ValueKind::code_set, 0b001);
    set.also = 0b010;
    EXPECT_EQ(field_results(set, 0b001), only(Result::matches));
    EXPECT_EQ(field_results(set, 0b011), only(Result::matches));
    EXPECT_EQ(field_results(set, 0b010), only(Result::differs));
    EXPECT_EQ(field_results(set, 0b101), only(Result::differs));
}

TEST(compare, where_anything_goes_a_value_that_is_none_goes_too) {
    auto anything = field(ValueKind::code, 0);
    anything.anything = true;
    EXPECT_EQ(field_results(anything, 7), only(Result::matches));
    EXPECT_EQ(field_results(anything, 0, "Sorg"), only(Result::matches));
}

TEST(compare, a_field_that_is_not_shown_is_not_observed) {
    Prediction prediction;
    prediction.fields.push_back(field(ValueKind::flag, 1));
    EXPECT_EQ(results(CheckKind::view, prediction, {}), only(Result::not_observed));
}

TEST(compare, what_was_never_created_must_not_be_shown) {
    Answer answer;
    answer.fields.push_back(
        {.field = field_of_kind(ValueKind::presence), .subject = 3, .value = 1, .raw = {}}
    );
    EXPECT_EQ(results(CheckKind::view, {}, answer), only(Result::differs));
    answer.fields.front().value = 0;
    EXPECT_THAT(results(CheckKind::view, {}, answer), IsEmpty());
}

TEST(compare, every_stranger_is_wrong) {
    Answer answer;
    answer.strangers = {"absences: A-4711", "absences: A-4712"};
    const auto checks = compared({}, answer);
    ASSERT_EQ(checks.size(), 3U);
    EXPECT_EQ(checks[1].result, Result::differs);
    EXPECT_NE(checks[1].key, checks[2].key);
    EXPECT_EQ(text_of(checks[2], {}, answer, {}).provided, "absences: A-4712");
}

TEST(compare, gives_a_check_the_same_key_under_every_rulebook) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+10w}
)");
    const auto& one = scenario.cases.front().life;
    const auto answer = play(scenario).answers.front();
    const auto keys_under = [&](const model::RuleBook& book) {
        Prediction prediction{.result = model::step(book, one.given, one.calls[0]), .fields = {}};
        model::show(book, prediction.result.state, prediction.fields);
        std::vector<std::uint64_t> keys;
        for (const auto& check : compared(prediction, answer))
            keys.push_back(check.key);
        return keys;
    };
    EXPECT_THAT(
        keys_under(model::release_as_released()),
        testing::IsSupersetOf(keys_under(model::intended_release()))
    );
}

TEST(compare, puts_a_check_into_words) {
    const auto scenario = life_of(
        "    anna: {group: 1, municipality: Horsens, akasse: metal}\n"
        "    bo: {group: 2, municipality: Horsens}\n",
        R"(
  - CreateAbsence: {citizen: anna, type: 65, start: today-1w, end: today+10w}
    as: care
  - at: +1d
    DeleteAbsence: {absence: care, comment: Wrong citizen}
)"
    );
    auto trace = play(scenario);
    auto& deletion = trace.answers[1];
    deletion.messages.clear();
    field_in(deletion, model::View::history, "deleted").value = 0;
    field_in(deletion, model::View::person_status, "registered", 1).raw = "maybe";
    const auto report = judged(scenario, trace);
    const auto lost = told(report, 1, "AbsenceDeleted to akasse metal about care");
    EXPECT_EQ(lost.expected, "at least one");
    EXPECT_EQ(lost.provided, "none");
    EXPECT_EQ(told(report, 1, "AbsenceDeleted to jobcentre Horsens about care").provided, "none");
    EXPECT_EQ(told(report, 1, "care.deleted_in_history").provided, "false");
    EXPECT_EQ(told(report, 1, "bo.registered").provided, "maybe");
}

TEST(compare, notes_a_reason_that_is_no_rule_id) {
    const auto scenario = life(R"(
  - DeleteAbsence: {absence: unknown}
)");
    auto trace = play(scenario);
    trace.answers[0].reasons = {"E42", "ukendt"};
    const auto check = told(judged(scenario, trace), 0, "reason");
    EXPECT_EQ(check.verdict, Verdict::not_observed);
    EXPECT_EQ(check.provided, "E42, ukendt");
    EXPECT_THAT(check.note, HasSubstr("no rule id"));
}

TEST(compare, the_searchable_cv_beside_the_cv_makes_no_difference) {
    const auto scenario = life(R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+10w}
)");
    const auto bit = [](model::Duty duty) { return std::int64_t{1} << static_cast<int>(duty); };
    const auto verdict_of = [&](std::int64_t added, std::int64_t removed) {
        auto trace = play(scenario);
        auto& exempt = field_in(trace.answers[0], model::View::person_status, "exempt");
        exempt.value = (exempt.value | added) & ~removed;
        return judged(scenario, trace).verdict;
    };
    EXPECT_EQ(verdict_of(bit(model::Duty::searchable_cv), 0), Verdict::conforms);
    EXPECT_EQ(verdict_of(bit(model::Duty::personal_attendance), 0), Verdict::deviation);
    EXPECT_EQ(verdict_of(0, bit(model::Duty::cv)), Verdict::deviation);
}
}  // namespace lakmus::oracle
