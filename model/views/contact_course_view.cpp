#include "model/views/parts.hpp"

namespace lakmus::model {
namespace {
/// The places of the fields, looked up once.
struct Places {
    FieldIndex origin = field_of(View::person_status, "origin_code");
    FieldIndex origin_in_history = field_of(View::person_history, "origin_code");
    FieldIndex origin_in_receipt = field_of(View::form_receipt, "origin");
    FieldIndex form = field_of(View::preparation_form, "screening_form");
    FieldIndex questions = field_of(View::preparation_form, "screening_questions");
    FieldIndex last = field_of(View::preparation_form, "screening_last");
    FieldIndex meeting = field_of(View::invitations, "meeting");
    FieldIndex cancelled = field_of(View::invitations, "cancelled");
    FieldIndex active = field_of(View::deadlines, "active");
};

const Places& at() {
    static const Places places;
    return places;
}

void show_origin(Showing& showing, CitizenId id, const Citizen& citizen) {
    const auto empty = rule_index<"1.1/origin-code-empty">();
    if (showing.is_on(empty))
        showing.add(at().origin, id.value, showing.choice_of(empty), empty);
    auto& history = showing.add(at().origin_in_history, id.value, 0);
    history.anything = true;
    history.questions.insert(question_index<"Q1.1">());
    const auto receipt = rule_index<"1.1/origin-in-receipt">();
    if (citizen.has_receipt)
        showing.add(
            at().origin_in_receipt, id.value, showing.choice_of(receipt) == 0 ? 1 : 0, receipt
        );
}

enum class Audience : std::uint8_t { outside, in_doubt, inside };

Audience audience_of(const Citizen& citizen) {
    if (find_code(trial_municipalities(), static_cast<int>(citizen.municipality)) == nullptr)
        return Audience::outside;
    const auto group = [&](int id) { return citizen.is_open(static_cast<ContactGroup>(id)); };
    if (group(1) || citizen.graduate || (group(2) && citizen.not_assessed))
        return Audience::inside;
    return group(8) ? Audience::in_doubt : Audience::outside;
}

void show_form(Showing& showing, CitizenId id, const Citizen& citizen) {
    const auto audience_rule = rule_index<"1.6/screening-audience">();
    const auto most_rule = rule_index<"1.6/at-most-two-questions">();
    const auto who = showing.choice_of(audience_rule);
    auto audience = who == 1 ? Audience::outside : audience_of(citizen);
    if (who == 2)
        audience = Audience::inside;
    const auto most = static_cast<std::int64_t>(showing.facts.cell_of(most_rule, 0).low);
    const bool shown = audience == Audience::inside && showing.is_on(audience_rule);
    auto& form = showing.add(at().form, id.value, shown ? 1 : 0, audience_rule);
    if (audience == Audience::in_doubt) {
        form.anything = true;
        form.questions.insert(question_index<"Q1.6b">());
    }
    auto& questions = showing.add(at().questions, id.value, shown ? most : 0, audience_rule);
    if (audience == Audience::outside)
        return;
    questions.rules.insert(most_rule);
    questions.questions.insert(
        audience == Audience::inside ? question_index<"Q1.6a">() : question_index<"Q1.6b">()
    );
    for (std::int64_t count = 0; count <= most; ++count)
        questions.also |= std::int64_t{1} << count;
    questions.also &= ~(std::int64_t{1} << questions.value);
    if (shown)
        showing.add(at().last, id.value, showing.choice_of(most_rule, 1) == 0 ? 1 : 0, most_rule);
}
}  // namespace

std::vector<FieldDef> contact_course_fields() {
    using enum ValueKind;
    using enum Subject;
    return {
        {View::person_status,
         citizen,
         "origin_code",
         "origin_code",
         filled,
         {},
         "PersonOriginCode: whether it has a value"},
        {View::person_history,
         citizen,
         "origin_code",
         "origin_in_history",
         filled,
         {},
         "the origin in the history"},
        {View::form_receipt,
         citizen,
         "origin",
         "origin_in_receipt",
         filled,
         {},
         "the origin in the receipt"},
        {View::preparation_form,
         citizen,
         "screening_form",
         "screening_form",
         flag,
         {},
         "the form is the one of the screening trial"},
        {View::preparation_form,
         citizen,
         "screening_questions",
         "screening_questions",
         number,
         {},
         "how many screening questions the form shows"},
        {View::preparation_form,
         citizen,
         "screening_last",
         "screening_last",
         flag,
         {},
         "they are the last ones of the form"},
        {View::invitations, invitation, "meeting", "meeting", day, {}, "the day of the meeting"},
        {View::invitations,
         invitation,
         "cancelled",
         "cancelled",
         flag,
         {},
         "the invitation is cancelled"},
        {View::deadlines, deadline, "active", "active", flag, {}, "the deadline is in force"},
    };
}

void show_contact_course(Showing& showing) {
    const auto& state = showing.state();
    for (std::size_t i = 0; i != state.citizens.size(); ++i) {
        const CitizenId id{static_cast<std::uint16_t>(i)};
        show_origin(showing, id, state.citizens[i]);
        show_form(showing, id, state.citizens[i]);
    }
    for (const auto& invitation : state.invitations) {
        showing.add(at().meeting, invitation.id.value, number(invitation.meeting));
        showing.add(at().cancelled, invitation.id.value, invitation.cancelled ? 1 : 0);
    }
    for (const auto& deadline : state.deadlines)
        showing.add(
            at().active,
            deadline.id.value,
            deadline.active ? 1 : 0,
            rule_index<"1.4/one-active-deadline">()
        );
}
}  // namespace lakmus::model
