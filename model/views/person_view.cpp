#include "model/cv_requirement.hpp"
#include "model/views/parts.hpp"

namespace lakmus::model {
namespace {
constexpr std::int64_t bit(Duty duty) { return std::int64_t{1} << static_cast<int>(duty); }

/// The places of the fields, looked up once.
struct Places {
    FieldIndex registered = field_of(View::person_status, "registered");
    FieldIndex groups = field_of(View::person_status, "contact_groups");
    FieldIndex requirement = field_of(View::person_status, "cv_requirement");
    FieldIndex exempt = field_of(View::person_status, "exempt");
    FieldIndex joblog = field_of(View::joblog, "exempt");
};

const Places& at() {
    static const Places places;
    return places;
}

/// The reading that an authority has decided on for Q3.1; `unread` where none has.
std::int8_t synchronisation_reading(const Showing& showing) {
    return showing.facts.edition().readings[static_cast<std::size_t>(question_index<"Q3.1">())];
}

void show_requirement(Showing& showing, CitizenId id, const Exemptions& exemptions) {
    const auto now = requirement_of(showing.facts, id, exemptions);
    if (!now.told)
        return;
    const auto& citizen = *showing.state().find(id);
    auto older = older_requirements(showing.facts, citizen);
    const auto reading = synchronisation_reading(showing);
    constexpr std::int8_t at_once = 1;
    if (reading == at_once)
        older = 0;
    const auto shown = older != 0 ? citizen.synchronisation.shown_before : now.value;
    const auto value = static_cast<std::int64_t>(shown);
    auto& field = showing.add(at().requirement, id.value, value);
    field.rules = now.rules;
    field.rules.insert(rule_index<"3.1/synchronisation">());
    field.also = older != 0 && reading != unread ? older : older | now.may_be;
    field.also &= ~(std::int64_t{1} << value);
    if (field.also == 0)
        return;
    field.questions = now.questions;
    if (older != 0)
        field.questions.insert(question_index<"Q3.1">());
}

void show_exemptions(Showing& showing, CitizenId id, const Exemptions& e) {
    auto& field = showing.add(at().exempt, id.value, e.certain);
    field.also = e.possible;
    field.rules = e.rules;
    if (e.possible != 0)
        field.questions = e.questions;
    // Exempt from the CV says it all: the searchable CV beside it makes no difference.
    if (((field.value | field.also) & bit(Duty::cv)) != 0)
        field.also |= bit(Duty::searchable_cv);
    if ((field.value & bit(Duty::cv)) != 0)
        field.value &= ~bit(Duty::searchable_cv);
    field.also &= ~field.value;
}

void show_joblog(Showing& showing, CitizenId id, const Exemptions& e) {
    auto& field = showing.add(at().joblog, id.value, e.joblog ? 1 : 0);
    field.rules = e.joblog_rules;
    if (e.joblog || e.joblog_told)
        return;
    field.anything = true;
    field.questions.insert(question_index<"Q0.e">());
}

void show_person(Showing& showing, CitizenId id, const Citizen& citizen) {
    const auto exemptions = exemptions_of(showing.facts, id);
    showing.add(at().registered, id.value, citizen.registered ? 1 : 0);
    auto& groups = showing.add(at().groups, id.value, citizen.open_groups);
    if (citizen.in_group())
        groups.rules.insert(rule_index<"0/one-open-contact-group">());
    show_requirement(showing, id, exemptions);
    show_exemptions(showing, id, exemptions);
    show_joblog(showing, id, exemptions);
}
}  // namespace

std::vector<FieldDef> person_fields() {
    using enum ValueKind;
    return {
        {View::person_status,
         Subject::citizen,
         "registered",
         "registered",
         flag,
         {},
         "registered as a jobseeker"},
        {View::person_status,
         Subject::citizen,
         "contact_groups",
         "contact_groups",
         code_set,
         contact_groups(),
         "the open contact groups"},
        {View::person_status,
         Subject::citizen,
         "cv_requirement",
         "cv_requirement",
         code,
         cv_requirements(),
         "what the CV must be"},
        {View::person_status,
         Subject::citizen,
         "exempt",
         "exempt",
         code_set,
         duties(),
         "the duties from which the citizen is exempt"},
        {View::joblog,
         Subject::citizen,
         "exempt",
         "joblog_exempt",
         flag,
         {},
         "exempt from documenting job search"},
    };
}

void show_persons(Showing& showing) {
    const auto& citizens = showing.state().citizens;
    for (std::size_t i = 0; i != citizens.size(); ++i)
        show_person(showing, CitizenId{static_cast<std::uint16_t>(i)}, citizens[i]);
}
}  // namespace lakmus::model
