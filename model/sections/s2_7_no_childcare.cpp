/// Section 2.7: type 65, no childcare outside opening hours, rests during sickness.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr auto no_childcare = AbsenceType::manglende_pasningsmulighed;
constexpr auto home_group = ContactGroup::dagpengemodtager;

constexpr Question q2_7_b{
    "Q2.7b",
    "What happens to type 65 that is still planned at the switch, or whose end date passes on "
    "hold?",
    {"stays", "on_hold", "ended"}};
constexpr Question q2_7_c{
    "Q2.7c", "What becomes of a type 65 that was stuck on hold before the release?", {"stays"}};

bool rests_in(const Draft& draft, ContactGroup group) {
    return draft.cell_of(rule_index<"2.7/on-hold-in-sickness">(), 0).contains(id_of(group));
}

/// Calls `visit` for each absence of type 65 that is on hold as it should be.
template <class Visit>
void for_each_resting(Draft& draft, CitizenId citizen, Visit&& visit) {
    draft.for_each_absence(citizen, [&](Absence& absence) {
        if (absence.type == no_childcare && absence.state == AbsenceState::on_hold &&
            !absence.stuck && !draft.is_settled(absence))
            visit(absence);
    });
}

bool rest(Draft& draft, const GroupSwitched& e) {
    if (!rests_in(draft, e.to) || (e.from != home_group && !rests_in(draft, e.from)))
        return false;
    bool fired = false;
    draft.for_each_absence(e.citizen, [&](Absence& absence) {
        const bool runs = absence.state == AbsenceState::active && e.from == home_group;
        if (absence.type != no_childcare || (!runs && absence.state != AbsenceState::on_hold))
            return;
        absence.state = AbsenceState::on_hold;
        draft.settle(absence);
        fired = true;
    });
    return fired;
}

bool leave_planned_open(Draft& draft, const GroupSwitched& e) {
    if (!rests_in(draft, e.to))
        return false;
    bool fired = false;
    draft.for_each_absence(e.citizen, [&](Absence& absence) {
        if (absence.type != no_childcare || absence.state != AbsenceState::planned)
            return;
        draft.settle(absence);
        take_state(absence, q2_7_b.readings[draft.choose()]);
        fired = true;
    });
    return fired;
}

bool leave_start_open(Draft& draft, const AbsenceStarts& e) {
    auto& absence = draft.absence(e.absence);
    const auto group = group_of(draft, absence.citizen);
    if (absence.type != no_childcare || !group || !rests_in(draft, *group))
        return false;
    take_state(absence, q2_7_b.readings[draft.choose()]);
    return true;
}

bool leave_end_of_hold_open(Draft& draft, const HoldRunsOut& e) {
    auto& absence = draft.absence(e.absence);
    if (absence.type != no_childcare || absence.stuck)
        return false;
    take_state(absence, q2_7_b.readings[draft.choose()]);
    return true;
}

bool end_elsewhere(Draft& draft, const GroupSwitched& e) {
    if (rests_in(draft, e.to) || e.to == home_group)
        return false;
    bool fired = false;
    for_each_resting(draft, e.citizen, [&](Absence& absence) {
        end_by_switch(absence, absence.period.end);
        draft.settle(absence);
        fired = true;
    });
    return fired;
}

bool get_stuck(Draft& draft, const GroupSwitched& e) {
    if (rests_in(draft, e.to) || e.to == home_group)
        return false;
    bool fired = false;
    for_each_resting(draft, e.citizen, [&](Absence& absence) {
        absence.stuck = true;
        draft.settle(absence);
        fired = true;
    });
    return fired;
}

bool mark_left_over(Draft& draft, const Released&) {
    for (auto& absence : draft.draft().absences)
        absence.left_over = absence.left_over || absence.stuck;
    return false;
}

bool resume(Draft& draft, const GroupSwitched& e) {
    if (e.to != home_group)
        return false;
    bool fired = false;
    for_each_resting(draft, e.citizen, [&](Absence& absence) {
        if (draft.amount() == 0)
            absence.state =
                absence.period.end < draft.today() ? AbsenceState::ended : AbsenceState::active;
        else
            end_by_switch(absence, absence.period.end);
        draft.settle(absence);
        fired = true;
    });
    return fired;
}

constexpr std::array rules{
    Rule{
        .id = "2.7/on-hold-in-sickness",
        .says = "Type 65 in group 1 rests on a switch to group 6, 24 or 25, and between these.",
        .held_before = true,
        .cells = {list("groups in which it rests", &contact_groups, sickness_groups)},
        .clauses = clauses(
            effect<rest>(always),
            effect<leave_planned_open>(q2_7_b),
            effect<leave_start_open>(q2_7_b),
            effect<leave_end_of_hold_open>(q2_7_b)
        )},
    Rule{
        .id = "2.7/ends-when-recovered-elsewhere",
        .says = "On the switch out of them to another group than 1 it ends.",
        .former = "It stayed on hold for ever.",
        .clauses =
            clauses(effect<end_elsewhere>(), effect<get_stuck>(formerly), effect<mark_left_over>()),
        .also_asks = {&q2_7_c}},
    Rule{
        .id = "2.7/resumes-when-recovered-to-1",
        .says =
            "On the switch back to group 1 it is active again, or ends if its end date has passed.",
        .decides = "The note says only that it rests.",
        .held_before = true,
        .cells = {choice("back in group 1", {"active again", "ended"}, 0)},
        .clauses = clauses(effect<resume>(always))},
};
static_assert(well_formed(rules));
}  // namespace

Section s2_7_no_childcare() {
    return {"2.7", "No childcare outside opening hours (type 65)", rules};
}
}  // namespace lakmus::model
