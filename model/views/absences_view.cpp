#include "model/text.hpp"
#include "model/views/parts.hpp"

namespace lakmus::model {
namespace {
constexpr std::array jobnet_type_codes{Code{0, "Ukendt", "unknown", "2.1"}};
std::span<const Code> jobnet_types() { return jobnet_type_codes; }

/// The places of the fields, looked up once.
struct Places {
    FieldIndex shown = field_of(View::absences, "");
    FieldIndex type = field_of(View::absences, "type");
    FieldIndex start = field_of(View::absences, "start");
    FieldIndex end = field_of(View::absences, "end");
    FieldIndex state = field_of(View::absences, "state");
    FieldIndex in_history = field_of(View::history, "");
    FieldIndex deleted = field_of(View::history, "deleted");
    FieldIndex on_jobnet = field_of(View::jobnet, "");
    FieldIndex jobnet_type = field_of(View::jobnet, "type");
    FieldIndex jobnet_start = field_of(View::jobnet, "start");
    FieldIndex jobnet_end = field_of(View::jobnet, "end");
};

const Places& at() {
    static const Places places;
    return places;
}

void show_in_history(Showing& showing, const Absence& absence) {
    const auto id = absence.id.value;
    const bool deleted = absence.state == AbsenceState::deleted;
    auto& shown = showing.add(at().in_history, id, absence.kept_in_history ? 1 : 0);
    // Whether the history shows what is not deleted the note does not say.
    if (!deleted)
        shown.also = std::int64_t{1} << (1 - shown.value);
    if (deleted)
        shown.rules.insert(rule_index<"2.3/kept-in-history">());
    if (!absence.kept_in_history)
        return;
    auto& marked = showing.add(at().deleted, id, deleted ? 1 : 0);
    if (deleted)
        marked.rules.insert(rule_index<"2.3/kept-in-history">());
}

void show_on_jobnet(Showing& showing, const Absence& absence, RuleIndex rule, bool as_unknown) {
    const auto id = absence.id.value;
    const bool over =
        absence.state == AbsenceState::ended || absence.state == AbsenceState::deleted;
    const bool shown = as_unknown && !over;
    auto& presence = showing.add(at().on_jobnet, id, shown ? 1 : 0);
    presence.rules.insert(rule);
    if (as_unknown && absence.state == AbsenceState::ended)
        presence.also = 0b10;
    if (!shown)
        return;
    showing.add(at().jobnet_type, id, 0).rules.insert(rule);
    showing.add(at().jobnet_start, id, number(absence.period.start)).rules.insert(rule);
    showing.add(at().jobnet_end, id, number(absence.period.end)).rules.insert(rule);
}

void show_on_jobnet(Showing& showing, const Absence& absence) {
    for (const auto rule : showing.facts.rules().jobnet_rows()) {
        const auto& row = showing.facts.rules().rule(rule).tables.on_jobnet;
        if (showing.is_on(rule) && row.types.contains(static_cast<unsigned>(absence.type)))
            show_on_jobnet(showing, absence, rule, showing.facts.cell_of(rule, row.cell).low != 0);
    }
}

void show_absence(Showing& showing, const Absence& absence) {
    const auto id = absence.id.value;
    const bool deleted = absence.state == AbsenceState::deleted;
    showing.add(at().shown, id, deleted ? 0 : 1);
    if (!deleted) {
        showing.add(at().type, id, static_cast<std::int64_t>(absence.type));
        showing.add(at().start, id, number(absence.period.start));
        auto& end = showing.add(at().end, id, number(absence.period.end));
        if (absence.decided_by != no_rule)
            end.rules.insert(absence.decided_by);
        auto& state = showing.add(at().state, id, static_cast<std::int64_t>(absence.state));
        if (absence.decided_by != no_rule)
            state.rules.insert(absence.decided_by);
        if (absence.stuck && absence.left_over) {
            state.anything = true;
            state.questions.insert(question_index<"Q2.7c">());
        }
    }
    show_in_history(showing, absence);
    show_on_jobnet(showing, absence);
}
}  // namespace

std::vector<FieldDef> absence_fields() {
    using enum ValueKind;
    return {
        {View::absences, Subject::absence, "", "", presence, {}, "shown at all"},
        {View::absences, Subject::absence, "type", "type", code, absence_types(), "its type"},
        {View::absences, Subject::absence, "start", "start", day, {}, "its first day"},
        {View::absences, Subject::absence, "end", "end", day, {}, "its last day"},
        {View::absences, Subject::absence, "state", "state", code, absence_states(), "its state"},
        {View::history, Subject::absence, "", "in_history", presence, {}, "shown in the history"},
        {View::history,
         Subject::absence,
         "deleted",
         "deleted_in_history",
         flag,
         {},
         "marked as deleted in the history"},
        {View::jobnet, Subject::absence, "", "on_jobnet", presence, {}, "shown to the citizen"},
        {View::jobnet,
         Subject::absence,
         "type",
         "",
         code,
         jobnet_types(),
         "the type as the citizen reads it"},
        {View::jobnet,
         Subject::absence,
         "start",
         "",
         day,
         {},
         "the first day as the citizen reads it"},
        {View::jobnet,
         Subject::absence,
         "end",
         "",
         day,
         {},
         "the last day as the citizen reads it"},
    };
}

void show_absences(Showing& showing) {
    for (const auto& absence : showing.state().absences)
        show_absence(showing, absence);
}
}  // namespace lakmus::model
