/// Section 0: what the note takes for granted.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr Question q0_a{
    "Q0.a",
    "May an absence be created in a contact group where the note does not tell whether its type is "
    "lawful?",
    {"accepted", "refused"}};
constexpr Question q0_b{
    "Q0.b",
    "What do opening the open group again, closing alone, and opening after that do to absences?",
    {"stays", "ended", "on_hold", "active", "refused"}};
constexpr Question q0_c{
    "Q0.c",
    "What does a switch do to absences of types for which no rule says it?",
    {"stays", "ended", "on_hold", "active"}};
constexpr Question q0_d{
    "Q0.d",
    "What does a contact group ask of the CV, where that is not given with the citizen?",
    {"none"}};
constexpr Question q0_e{
    "Q0.e", "From what do absences exempt whose exemptions the note does not tell?", {"nothing"}};
constexpr Question q0_g{
    "Q0.g", "May others than those whom a rule names send the command?", {"accepted", "refused"}};
constexpr Question q0_h{
    "Q0.h", "May an absence be created with no contact group open?", {"refused", "accepted"}};

constexpr Members types_with_switch_rules = members(79, 80);

/// True for a call that speaks of something which the state does not know.
bool has_unknown_reference(const Facts& facts, const AnyCall& e) {
    if (e.has_unknown_reference)
        return true;
    return e.citizen && std::holds_alternative<CloseContactGroup>(e.call.command) &&
           !facts.state().find(*e.citizen)->in_group();
}

Finding unknown_reference(const Facts& facts, const AnyCall& e) {
    if (!e.citizen && !e.has_unknown_reference)
        return Finding::irrelevant;
    return broken_if(has_unknown_reference(facts, e));
}

Finding ends_before_it_starts(const Facts&, const AbsenceProposed& p) {
    return broken_if(p.period.end < p.period.start);
}

template <class Command>
Finding period_ends_before_it_starts(const Facts&, const Command& c) {
    return broken_if(c.end < c.start);
}

Finding activity_ends_before_it_starts(const Facts& facts, const UpdateActivity& c) {
    const auto* activity = facts.state().find(c.activity);
    if (activity == nullptr)
        return Finding::irrelevant;
    return broken_if(c.end.value_or(activity->end) < c.start.value_or(activity->start));
}

Finding unlawful_in_its_group(const Facts&, const AbsenceProposed& p) {
    return p.told.rule == no_rule ? Finding::irrelevant
                                  : broken_if(p.told.lawfulness == Lawfulness::unlawful);
}

Finding lawfulness_not_told(const Facts&, const AbsenceProposed& p) {
    return broken_if(p.is_creation() && p.group && p.told.rule == no_rule);
}

Finding no_group_open(const Facts& facts, const AbsenceProposed& p) {
    return broken_if(p.is_creation() && facts.state().find(p.citizen) != nullptr && !p.group);
}

/// Some other rule says who may send this.
bool sender_is_named(const Facts& facts, const AnyCall& e) {
    for (const auto rule : facts.rules().sender_rows())
        if (facts.rules().rule(rule).tables.names_sender(facts, e))
            return true;
    const auto proposal = proposal_of(facts.state(), e.call.command);
    return proposal && facts.rules().types_with_registrants().contains(id_of(proposal->type));
}

bool is_usual_sender(const Facts& facts, const Call& call, CitizenId citizen) {
    const auto sender = std::visit(
        [](const auto& c) { return usual_sender<std::remove_cvref_t<decltype(c)>>(); }, call.command
    );
    switch (sender) {
        case Sender::jobcentre:
            return facts.by_own_jobcentre(citizen);
        case Sender::citizen:
            return call.by.role == Role::citizen;
        case Sender::akasse:
            return call.by.role == Role::akasse && facts.by_akasse_of(citizen);
        case Sender::anybody:
            return true;
    }
    return true;
}

Finding sent_by_another(const Facts& facts, const AnyCall& e) {
    if (has_unknown_reference(facts, e))
        return Finding::irrelevant;
    if (!e.citizen || sender_is_named(facts, e))
        return Finding::irrelevant;
    return broken_if(!is_usual_sender(facts, e.call, *e.citizen));
}

Finding sent_by_the_usual_sender(const Facts& facts, const AnyCall& e) {
    return sent_by_another(facts, e) == Finding::kept ? Finding::kept : Finding::irrelevant;
}

Finding opens_the_open_group(const Facts& facts, const CreateContactGroup& c) {
    const auto* citizen = facts.state().find(c.citizen);
    return broken_if(citizen != nullptr && citizen->is_open(c.group));
}

Finding recovers_into_the_open_group(const Facts& facts, const ReportRecovery& c) {
    const auto* citizen = facts.state().find(c.citizen);
    return broken_if(citizen != nullptr && c.group && citizen->is_open(*c.group));
}

bool close_the_other_group(Draft& draft, const GroupSwitched& e) {
    draft.citizen(e.citizen).open_groups = 1U << id_of(e.to);
    return true;
}

bool stay_between_lawful_groups(Draft& draft, const GroupSwitched& e) {
    bool fired = false;
    draft.for_each_absence(e.citizen, [&](Absence& absence) {
        if (!types_with_switch_rules.contains(id_of(absence.type)) ||
            absence.state != AbsenceState::active ||
            draft.told(absence.type, e.from).lawfulness != Lawfulness::lawful ||
            draft.told(absence.type, e.to).lawfulness != Lawfulness::lawful)
            return;
        fired = true;
        draft.settle(absence);
        if (draft.amount() != 0)
            end_by_switch(absence, draft.today());
    });
    return fired;
}

/// Takes a reading for each absence that is not over and not settled.
bool leave_open(Draft& draft, CitizenId citizen, const Question& question) {
    bool fired = false;
    draft.for_each_absence(citizen, [&](Absence& absence) {
        if (is_over(absence) || absence.stuck || draft.is_settled(absence))
            return;
        take_state(absence, question.readings[draft.choose()]);
        draft.settle(absence);
        fired = true;
    });
    return fired;
}

bool leave_others_open(Draft& draft, const SwitchLeavesOver& e) {
    return leave_open(draft, e.citizen, q0_c);
}

bool leave_open_on_closing(Draft& draft, const GroupClosed& e) {
    return leave_open(draft, e.citizen, q0_b);
}

bool leave_open_on_reopening(Draft& draft, const GroupReopened& e) {
    return leave_open(draft, e.citizen, q0_b);
}

bool cut_over(Draft&, const Released&) { return true; }

constexpr std::array rules{
    Rule{
        .id = "0/refusal-changes-nothing",
        .says = "A refused call changes no state and emits no message.",
        .held_before = true},
    Rule{
        .id = "0/one-open-contact-group",
        .says = "At most one contact group is open: opening another closes the old one.",
        .decides = "Opening another group is a switch: the old one closes as the new one opens.",
        .held_before = true,
        .clauses = clauses(
            effect<close_the_other_group>(always),
            open<opens_the_open_group>(q0_b),
            open<recovers_into_the_open_group>(q0_b),
            effect<leave_open_on_closing>(q0_b),
            effect<leave_open_on_reopening>(q0_b)
        )},
    Rule{
        .id = "0/switch-other-types",
        .says = "Types 79 and 80 stay active between two groups that are lawful for them.",
        .held_before = true,
        .cells = {choice("between lawful groups", {"stays active", "ends"}, 0)},
        .clauses =
            clauses(effect<stay_between_lawful_groups>(always), effect<leave_others_open>(q0_c))},
    Rule{
        .id = "0/lawful-absence",
        .says =
            "An absence can be created only in an open contact group in which its type is lawful.",
        .decides =
            "Group 7 is lawful for the nine types of 2.4 (inferred), group 1 for type 65 (2.7).",
        .held_before = true,
        .clauses = clauses(
            refuses<unlawful_in_its_group>(always),
            open<lawfulness_not_told>(q0_a),
            open<no_group_open>(q0_h)
        ),
        .tables =
            {.lawful_in =
                 {LawfulIn{always_of(less_intensive_types), always_of(members(7))},
                  LawfulIn{always_of(members(65)), always_of(members(1))}}}},
    Rule{
        .id = "0/unknown-reference",
        .says = "A call that names an unknown citizen, absence or registration is refused.",
        .held_before = true,
        .clauses = clauses(refuses<unknown_reference>(always))},
    Rule{
        .id = "0/end-after-start",
        .says = "A period that ends before it starts is refused.",
        .held_before = true,
        .clauses = clauses(
            refuses<ends_before_it_starts>(always),
            refuses<period_ends_before_it_starts<CreateActivity>>(always),
            refuses<activity_ends_before_it_starts>(always),
            refuses<period_ends_before_it_starts<CreateEEABenefitsPaymentData>>(always)
        )},
    Rule{
        .id = "0/release-cutover",
        .says = "Before the release instant the former behaviours hold, from it on the rules.",
        .decides = "The instant is 2021-03-15T00:00; no lifecycle starts before 2021-01-26.",
        .held_before = true,
        .cells = {amount("days after 2021-03-15", Unit::day, 0)},
        .clauses = clauses(effect<cut_over>(always)),
        .also_asks = {&q0_f}},
    Rule{
        .id = "0/order-at-one-instant",
        .says = "At one instant what time brings comes first, then the calls in the order sent.",
        .decides = "The note gives no order.",
        .held_before = true},
    Rule{
        .id = "0/refusal-before-open",
        .says = "A call that one rule refuses is refused, though an open question bears on it too.",
        .held_before = true},
    Rule{
        .id = "0/named-messages-only",
        .says =
            "A message rule judges only the kind that it names; other messages are not specified.",
        .held_before = true},
    Rule{
        .id = "0/exemptions",
        .says = "The exemptions of active absences add up, and end with the absence.",
        .held_before = true,
        .also_asks = {&q0_d, &q0_e}},
    Rule{
        .id = "0/actors",
        .says = "Where no rule names the sender, the citizen's own jobcentre is accepted, and the "
                "citizen for CV and Jobnet, the a-kasse for its EEA data, whoever is in charge for "
                "an order.",
        .held_before = true,
        .clauses = clauses(permits<sent_by_the_usual_sender>(always), open<sent_by_another>(q0_g))},
};
static_assert(well_formed(rules));
}  // namespace

Section s0_general() { return {"0", "General", rules}; }
}  // namespace lakmus::model
