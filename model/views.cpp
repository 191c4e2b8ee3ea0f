#include "model/views.hpp"

#include "model/facts.hpp"
#include "model/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace lakmus::model {
namespace {
constexpr std::array view_defs{
    ViewDef{"person_status", Subject::citizen, "What PersonStatusService tells of a citizen."},
    ViewDef{"absences", Subject::absence, "The absences that are not deleted, with their state."},
    ViewDef{"history", Subject::absence, "What PersonHistoryService tells of absences."},
    ViewDef{"jobnet", Subject::absence, "The absences that the citizen sees on Jobnet."},
    ViewDef{"joblog", Subject::citizen, "What the joblog search tells of a citizen."},
};

constexpr std::array jobnet_type_codes{Code{0, "Ukendt", "unknown", "2.1"}};
std::span<const Code> jobnet_types() { return jobnet_type_codes; }

const std::vector<FieldDef>& fields() {
    using enum ValueKind;
    static const std::vector<FieldDef> all{
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
        {View::joblog,
         Subject::citizen,
         "exempt",
         "joblog_exempt",
         flag,
         {},
         "exempt from documenting job search"},
    };
    return all;
}

FieldIndex place(View view, std::string_view name) {
    const auto found = std::ranges::find_if(fields(), [&](const FieldDef& f) {
        return f.view == view && f.name == name;
    });
    if (found == fields().end())
        std::abort();
    return static_cast<FieldIndex>(found - fields().begin());
}

/// The places of all fields, looked up once.
struct Places {
    FieldIndex registered = place(View::person_status, "registered");
    FieldIndex groups = place(View::person_status, "contact_groups");
    FieldIndex requirement = place(View::person_status, "cv_requirement");
    FieldIndex exempt = place(View::person_status, "exempt");
    FieldIndex shown = place(View::absences, "");
    FieldIndex type = place(View::absences, "type");
    FieldIndex start = place(View::absences, "start");
    FieldIndex end = place(View::absences, "end");
    FieldIndex state = place(View::absences, "state");
    FieldIndex in_history = place(View::history, "");
    FieldIndex deleted = place(View::history, "deleted");
    FieldIndex on_jobnet = place(View::jobnet, "");
    FieldIndex jobnet_type = place(View::jobnet, "type");
    FieldIndex jobnet_start = place(View::jobnet, "start");
    FieldIndex jobnet_end = place(View::jobnet, "end");
    FieldIndex joblog = place(View::joblog, "exempt");
};

const Places& at() {
    static const Places places;
    return places;
}

constexpr std::int64_t all_duties = (1 << duty_count) - 1;
constexpr std::int64_t bit(Duty duty) { return std::int64_t{1} << static_cast<int>(duty); }
constexpr std::int64_t low(const Members& m) { return static_cast<std::int64_t>(m.low); }
std::int64_t number(Date date) { return date.time_since_epoch().count(); }

/// From what the active absences of a citizen exempt.
struct Exemptions {
    std::int64_t certain = 0;
    std::int64_t possible = 0;
    RuleSet rules;
    RuleSet cv_rules;
    QuestionSet questions;
    bool joblog = false;
    bool joblog_told = true;
    RuleSet joblog_rules;
};

class Showing {
public:
    Showing(const RuleBook& book, const State& state, std::vector<ExpectedField>& out)
        : facts_{book.at(state.now), state, nobody()}, state_{state}, out_{out} {}

    void show_all() {
        for (std::size_t i = 0; i != state_.citizens.size(); ++i)
            show_citizen(CitizenId{static_cast<std::uint16_t>(i)}, state_.citizens[i]);
        for (const auto& absence : state_.absences)
            show_absence(absence);
    }

private:
    static const Call& nobody() {
        static const Call call;
        return call;
    }

    ExpectedField& add(FieldIndex field, std::uint16_t subject, std::int64_t value) {
        auto& expected = out_.emplace_back();
        expected.field = field;
        expected.subject = subject;
        expected.value = value;
        return expected;
    }

    [[nodiscard]] bool is_on(RuleIndex rule) const { return facts_.is_on(rule); }
    [[nodiscard]] const Members& value_of(RuleIndex rule, const Source& source) const {
        return source.cell < 0 ? source.constant : facts_.cell_of(rule, source.cell);
    }

    void show_citizen(CitizenId id, const Citizen& citizen) {
        const auto exemptions = exemptions_of(id);
        add(at().registered, id.value, citizen.registered ? 1 : 0);
        auto& groups = add(at().groups, id.value, citizen.open_groups);
        if (citizen.in_group())
            groups.rules.insert(rule_index<"0/one-open-contact-group">());
        if (citizen.in_group())
            show_requirement(id, citizen, exemptions);
        show_exemptions(id, exemptions);
        show_joblog(id, exemptions);
    }

    [[nodiscard]] Exemptions exemptions_of(CitizenId id) {
        Exemptions sum;
        const bool add_up = is_on(rule_index<"0/exemptions">());
        for (const auto& absence : state_.absences) {
            if (absence.citizen != id)
                continue;
            sum.rules.insert(rule_index<"0/exemptions">());
            if (absence.state != AbsenceState::active)
                continue;
            if (!add_up)
                sum = {};
            add_exemptions(absence, sum);
            add_joblog(absence, sum);
        }
        sum.possible &= ~sum.certain;
        return sum;
    }

    void add_exemptions(const Absence& absence, Exemptions& sum) {
        std::int64_t told = 0;
        std::int64_t certain = 0;
        const auto type = static_cast<unsigned>(absence.type);
        for (const auto rule : catalogue().exemption_rows()) {
            const auto& exempts = catalogue().rule(rule).tables.exempts;
            if (!value_of(rule, exempts.types).contains(type))
                continue;
            told |= low(exempts.known);
            if (is_on(rule))
                certain |= low(value_of(rule, exempts.duties));
            sum.rules.insert(rule);
            if ((low(exempts.known) & (bit(Duty::cv) | bit(Duty::searchable_cv))) != 0)
                sum.cv_rules.insert(rule);
        }
        auto unknown = all_duties & ~told;
        if (unknown != 0)
            sum.questions.insert(question_index<"Q0.e">());
        for (const auto rule : catalogue().open_exemption_rows())
            open_exemption(rule, absence, certain, unknown, sum);
        sum.certain |= certain;
        sum.possible |= unknown;
    }

    void open_exemption(
        RuleIndex rule,
        const Absence& absence,
        std::int64_t& certain,
        std::int64_t& unknown,
        Exemptions& sum
    ) {
        const auto& row = catalogue().rule(rule).tables.open_exemption;
        facts_.speak_for(rule);
        if (!is_on(rule) || !row.applies(facts_, absence))
            return;
        certain &= ~low(row.duties);
        unknown |= low(row.duties);
        sum.rules.insert(rule);
        sum.questions.insert(catalogue().find_question(row.question->id));
    }

    void add_joblog(const Absence& absence, Exemptions& sum) {
        bool told = false;
        for (const auto rule : catalogue().joblog_rows()) {
            const auto& row = catalogue().rule(rule).tables.in_joblog;
            if (!row.types.contains(static_cast<unsigned>(absence.type)))
                continue;
            told = true;
            sum.joblog_rules.insert(rule);
            if (is_on(rule) && facts_.cell_of(rule, row.cell).low == 0)
                sum.joblog = true;
        }
        sum.joblog_told = sum.joblog_told && told;
    }

    void show_exemptions(CitizenId id, const Exemptions& e) {
        auto& field = add(at().exempt, id.value, e.certain);
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

    void show_joblog(CitizenId id, const Exemptions& e) {
        auto& field = add(at().joblog, id.value, e.joblog ? 1 : 0);
        field.rules = e.joblog_rules;
        if (e.joblog || e.joblog_told)
            return;
        field.anything = true;
        field.questions.insert(question_index<"Q0.e">());
    }

    void show_requirement(CitizenId id, const Citizen& citizen, const Exemptions& e) {
        const auto given = citizen.requirements[static_cast<std::size_t>(citizen.last_opened)];
        const auto capped = [&](std::int64_t base) -> std::int64_t {
            if ((e.certain & bit(Duty::cv)) != 0)
                return 0;
            return (e.certain & bit(Duty::searchable_cv)) != 0 ? std::min<std::int64_t>(base, 1)
                                                               : base;
        };
        std::int64_t also = 0;
        const auto admit = [&](std::int64_t value) { also |= std::int64_t{1} << value; };
        QuestionSet questions;
        for (std::int64_t base = 0; base != 3 && !given; ++base)
            admit(capped(base));
        const auto value = capped(given ? static_cast<std::int64_t>(*given) : 0);
        if (!given && also != 1)
            questions.insert(question_index<"Q0.d">());
        if ((e.possible & bit(Duty::cv)) != 0 && (value != 0 || !given)) {
            admit(0);
            questions |= e.questions;
        }
        if ((e.possible & bit(Duty::searchable_cv)) != 0 && (value > 1 || !given)) {
            admit(std::min<std::int64_t>(value, 1));
            questions |= e.questions;
        }
        auto& field = add(at().requirement, id.value, value);
        field.also = also & ~(std::int64_t{1} << value);
        field.rules = e.cv_rules;
        if (field.also != 0)
            field.questions = questions;
    }

    void show_absence(const Absence& absence) {
        const auto id = absence.id.value;
        const bool deleted = absence.state == AbsenceState::deleted;
        add(at().shown, id, deleted ? 0 : 1);
        if (!deleted) {
            add(at().type, id, static_cast<std::int64_t>(absence.type));
            add(at().start, id, number(absence.period.start));
            auto& end = add(at().end, id, number(absence.period.end));
            auto& state = add(at().state, id, static_cast<std::int64_t>(absence.state));
            if (absence.decided_by != no_rule) {
                state.rules.insert(absence.decided_by);
                end.rules.insert(absence.decided_by);
            }
            if (absence.stuck && absence.left_over) {
                state.anything = true;
                state.questions.insert(question_index<"Q2.7c">());
            }
        }
        show_in_history(absence);
        show_on_jobnet(absence);
    }

    void show_in_history(const Absence& absence) {
        const auto id = absence.id.value;
        const bool deleted = absence.state == AbsenceState::deleted;
        auto& shown = add(at().in_history, id, absence.kept_in_history ? 1 : 0);
        // Whether the history shows what is not deleted the note does not say.
        if (!deleted)
            shown.also = std::int64_t{1} << (1 - shown.value);
        if (deleted)
            shown.rules.insert(rule_index<"2.3/kept-in-history">());
        if (!absence.kept_in_history)
            return;
        auto& marked = add(at().deleted, id, deleted ? 1 : 0);
        if (deleted)
            marked.rules.insert(rule_index<"2.3/kept-in-history">());
    }

    void show_on_jobnet(const Absence& absence) {
        for (const auto rule : catalogue().jobnet_rows()) {
            const auto& row = catalogue().rule(rule).tables.on_jobnet;
            if (is_on(rule) && row.types.contains(static_cast<unsigned>(absence.type)))
                show_on_jobnet(absence, rule, facts_.cell_of(rule, row.cell).low != 0);
        }
    }

    void show_on_jobnet(const Absence& absence, RuleIndex rule, bool as_unknown) {
        const auto id = absence.id.value;
        const bool over =
            absence.state == AbsenceState::ended || absence.state == AbsenceState::deleted;
        const bool shown = as_unknown && !over;
        auto& presence = add(at().on_jobnet, id, shown ? 1 : 0);
        presence.rules.insert(rule);
        if (as_unknown && absence.state == AbsenceState::ended)
            presence.also = 0b10;
        if (!shown)
            return;
        add(at().jobnet_type, id, 0).rules.insert(rule);
        add(at().jobnet_start, id, number(absence.period.start)).rules.insert(rule);
        add(at().jobnet_end, id, number(absence.period.end)).rules.insert(rule);
    }

    Facts facts_;
    const State& state_;
    std::vector<ExpectedField>& out_;
};
}  // namespace

std::span<const ViewDef> views() { return view_defs; }
std::span<const FieldDef> view_fields() { return fields(); }
const FieldDef& field_def(FieldIndex field) { return fields()[static_cast<std::size_t>(field)]; }
FieldIndex field_of(View view, std::string_view name) { return place(view, name); }

bool admits(const ExpectedField& expected, std::int64_t value) {
    if (expected.anything || value == expected.value)
        return true;
    if (field_def(expected.field).kind == ValueKind::code_set)
        return (expected.value & ~value) == 0 && (value & ~(expected.value | expected.also)) == 0;
    return value >= 0 && value < 63 && ((expected.also >> value) & 1) != 0;
}

void show(const RuleBook& book, const State& state, std::vector<ExpectedField>& out) {
    out.clear();
    Showing{book, state, out}.show_all();
}
}  // namespace lakmus::model
