/// Section 1.5: contact groups are opened with fresh ids, and recovery closes the sickness group.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

#include <bit>

namespace lakmus::model {
namespace {
constexpr Question q1_5_b{
    "Q1.5b",
    "What does a recovery do outside the sickness groups, or with no group named and a cause other "
    "than 37?",
    {"refused", "unchanged", "switched"}};

constexpr Question q1_5_a{
    "Q1.5a",
    "What does the same id do that is sent again with the same content?",
    {"refused", "accepted"}};

/// The registration that already has the id which the command brings, if any.
template <class Command>
const Registration* taken_by(const Facts& facts, const Command& c) {
    return c.registration ? facts.state().find(*c.registration) : nullptr;
}

bool is_same(const Registration& taken, CitizenId citizen, std::optional<ContactGroup> group) {
    return taken.citizen == citizen && group == taken.group;
}

template <class Command>
Finding brings_a_foreign_id(const Facts& facts, const Command& c) {
    if (!c.registration)
        return Finding::irrelevant;
    const auto* taken = taken_by(facts, c);
    return broken_if(taken != nullptr && !is_same(*taken, c.citizen, c.group));
}

template <class Command>
Finding repeats_itself(const Facts& facts, const Command& c) {
    const auto* taken = taken_by(facts, c);
    return broken_if(taken != nullptr && is_same(*taken, c.citizen, c.group));
}

/// The call brings an id that was there before it.
bool foreign_id_was_sent(const Draft& draft) {
    const auto& command = draft.call().command;
    if (const auto* c = std::get_if<CreateContactGroup>(&command))
        return taken_by(draft, *c) != nullptr;
    if (const auto* c = std::get_if<ReportRecovery>(&command))
        return taken_by(draft, *c) != nullptr;
    return false;
}

/// Two groups that were left open before the release, which no migration closes.
template <class Command>
Finding two_groups_left(const Facts& facts, const Command& c) {
    const auto* citizen = facts.state().find(c.citizen);
    return broken_if(
        citizen != nullptr && std::popcount(citizen->open_groups) > 1 &&
        facts.state().now >= release_instant
    );
}

bool leave_the_old_group_open(Draft& draft, const GroupSwitched& e) {
    if (!foreign_id_was_sent(draft))
        return false;
    draft.citizen(e.citizen).open_groups |= 1U << id_of(e.from);
    return true;
}

bool by_cause_37(const ReportRecovery& c) {
    return c.cause == RecoveryCause::overgaaet_til_ressourceforloeb;
}

bool in_sickness_group(const Facts& facts, CitizenId citizen) {
    const auto group = group_of(facts, citizen);
    return group && sickness_groups.contains(id_of(*group));
}

Finding recovery_not_told(const Facts& facts, const ReportRecovery& c) {
    const auto group = group_of(facts, c.citizen);
    if (by_cause_37(c) && group == ContactGroup::ressourceforloeb)
        return Finding::irrelevant;
    if (facts.state().find(c.citizen) == nullptr)
        return Finding::irrelevant;
    return broken_if(!in_sickness_group(facts, c.citizen) || (!c.group && !by_cause_37(c)));
}

bool open_the_named_group(Draft& draft, const ReportRecovery& c) {
    const auto group = group_of(draft, c.citizen);
    if (!group || !draft.cell().contains(id_of(*group)) || !c.group || by_cause_37(c))
        return false;
    draft.open_group(c.citizen, *c.group);
    return true;
}

bool follow_the_reading(Draft& draft, const ReportRecovery& c) {
    const auto reading = draft.chosen();
    if (!reading || q1_5_b.readings[*reading] != "switched")
        return false;
    if (c.group)
        draft.open_group(c.citizen, *c.group);
    else if (group_of(draft, c.citizen))
        draft.close_group(c.citizen);
    return true;
}

constexpr std::array rules{
    Rule{
        .id = "1.5/foreign-registration-id",
        .says = "Opening a contact group with the id of another registration is refused; the old "
                "group stays open.",
        .decides = "Any citizen's registration counts, open or closed.",
        .former = "It was accepted, and the old group stayed open beside the new one.",
        .clauses = clauses(
            refuses<brings_a_foreign_id<CreateContactGroup>>(),
            refuses<brings_a_foreign_id<ReportRecovery>>(),
            open<repeats_itself<CreateContactGroup>>(q1_5_a),
            open<repeats_itself<ReportRecovery>>(q1_5_a),
            effect<leave_the_old_group_open>(formerly),
            open<two_groups_left<CreateContactGroup>>(q0_f, as_intended),
            open<two_groups_left<ReportRecovery>>(q0_f, as_intended),
            open<two_groups_left<CloseContactGroup>>(q0_f, as_intended)
        )},
    Rule{
        .id = "1.5/recovery-closes-sickness-group",
        .says = "Recovery closes group 6, 24 or 25 and opens the group that it names.",
        .decides = "Normal flow; the note tells only of its failure.",
        .held_before = true,
        .cells = {list("sickness groups", &contact_groups, sickness_groups)},
        .clauses = clauses(
            open<recovery_not_told>(q1_5_b),
            effect<follow_the_reading>(q1_5_b),
            effect<open_the_named_group>(always)
        )},
};
static_assert(well_formed(rules));
}  // namespace

Section s1_5_recovery() { return {"1.5", "Recovery and contact groups", rules}; }
}  // namespace lakmus::model
