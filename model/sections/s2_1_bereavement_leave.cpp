/// Section 2.1: the new absence type 79, bereavement leave.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
constexpr auto leave = AbsenceType::sorgorlov;
constexpr auto parental_leave = AbsenceType::barsel;
constexpr Members of_leave = members(leave);
constexpr Members lawful_groups =
    members(2, 4, 5, 7, 10, 11, 12, 13, 14, 15, 16, 17, 21, 22, 26, 27, 28, 29);
constexpr Members about_cv = members(Duty::cv, Duty::searchable_cv);
constexpr Members all_duties{.low = (1U << duty_count) - 1};

constexpr Question q2_1_a{
    "Q2.1a", "May the leave end exactly 26 weeks after its start?", {"accepted", "refused"}};
constexpr Question q2_1_c{
    "Q2.1c", "May the leave be created with a start in the future?", {"accepted", "refused"}};
constexpr Question q2_1_e{
    "Q2.1e", "Does an absence on hold count as overlapping?", {"refused", "accepted", "ended"}};
constexpr Question q2_1_f{
    "Q2.1f", "How is an update judged that moves the start?", {"accepted", "refused"}};
constexpr Question q2_1_g{
    "Q2.1g",
    "Is the last day of a leave that a switch ends the day of the switch or the day before?",
    {"day of the switch", "day before"}};
constexpr Question q2_1_h{
    "Q2.1h",
    "Is a leave on hold whose end date passes shown on hold or ended?",
    {"on_hold", "ended"}};
constexpr Question q2_1_i{
    "Q2.1i",
    "What happens to a leave that is still planned at a switch out of its groups?",
    {"stays", "ended", "on_hold"}};
constexpr Question q2_1_j{
    "Q2.1j",
    "May an a-kasse update the leave, and may others than the own jobcentre create or update it?",
    {"refused", "accepted"}};
constexpr Question q2_1_k{
    "Q2.1k",
    "May a citizen have two leaves that overlap or follow each other?",
    {"accepted", "refused"}};

enum class Overlap : std::uint8_t { none, on_hold_only, certain };

/// How the proposed period meets absences of `type`; deleted ones never count.
Overlap overlap_with(const Facts& facts, const AbsenceProposed& p, AbsenceType type) {
    const bool rests = p.existing != nullptr && p.existing->state == AbsenceState::on_hold;
    auto found = Overlap::none;
    for (const auto& other : facts.state().absences) {
        if (other.citizen != p.citizen || other.type != type || &other == p.existing ||
            other.state == AbsenceState::deleted || !other.period.overlaps(p.period))
            continue;
        if (!rests && other.state != AbsenceState::on_hold)
            return Overlap::certain;
        found = Overlap::on_hold_only;
    }
    return found;
}

bool meets(const State& state, const Absence& absence, AbsenceType type) {
    return std::ranges::any_of(state.absences, [&](const Absence& other) {
        return other.citizen == absence.citizen && other.type == type &&
               other.state != AbsenceState::deleted && other.period.overlaps(absence.period);
    });
}

template <AbsenceType Proposed, AbsenceType Other>
Finding overlaps(const Facts& facts, const AbsenceProposed& p) {
    if (p.type != Proposed)
        return Finding::irrelevant;
    const auto overlap = overlap_with(facts, p, Other);
    return overlap == Overlap::on_hold_only ? Finding::irrelevant
                                            : broken_if(overlap == Overlap::certain);
}

template <AbsenceType Proposed, AbsenceType Other>
Finding overlaps_one_on_hold(const Facts& facts, const AbsenceProposed& p) {
    return broken_if(p.type == Proposed && overlap_with(facts, p, Other) == Overlap::on_hold_only);
}

/// Calls `visit` for each leave of the citizen in one of two states.
template <class Visit>
void for_each_leave(Draft& draft, CitizenId citizen, AbsenceState state, Visit&& visit) {
    draft.for_each_absence(citizen, [&](Absence& absence) {
        if (absence.type == leave && absence.state == state && !draft.is_settled(absence))
            visit(absence);
    });
}

bool rest(Draft& draft, const GroupSwitched& e) {
    if (!draft.cell().contains(id_of(e.to)))
        return false;
    bool fired = false;
    const auto put_on_hold = [&](Absence& absence) {
        absence.state = AbsenceState::on_hold;
        draft.settle(absence);
        fired = true;
    };
    for_each_leave(draft, e.citizen, AbsenceState::active, put_on_hold);
    for_each_leave(draft, e.citizen, AbsenceState::on_hold, put_on_hold);
    return fired;
}

bool resume(Draft& draft, const GroupSwitched& e) {
    bool fired = false;
    for_each_leave(draft, e.citizen, AbsenceState::on_hold, [&](Absence& absence) {
        if (draft.is_unlawful(leave, e.to))
            return;
        absence.state =
            absence.period.end < draft.today() ? AbsenceState::ended : AbsenceState::active;
        draft.settle(absence);
        fired = true;
    });
    return fired;
}

/// A parental leave that was accepted meanwhile, where that is not told, meets the leave that
/// resumes.
bool leave_overlap_open(Draft& draft, const GroupSwitched& e) {
    bool fired = false;
    draft.for_each_absence(e.citizen, [&](Absence& absence) {
        if (absence.type != leave || absence.state != AbsenceState::active ||
            absence.decided_by != rule_index<"2.1/resumes-after-sickness">() ||
            !meets(draft.state(), absence, parental_leave))
            return;
        const auto reading = q2_1_e.readings[draft.choose()];
        take_state(absence, reading == "refused" ? "on_hold" : reading);
        fired = true;
    });
    return fired;
}

bool end_where_unlawful(Draft& draft, const GroupSwitched& e) {
    if (!draft.is_unlawful(leave, e.to))
        return false;
    bool fired = false;
    const auto end = [&](Absence& absence) {
        const bool day_before = absence.period.end >= draft.today() &&
                                absence.period.start < draft.today() &&
                                q2_1_g.readings[draft.choose()] == "day before";
        end_by_switch(absence, draft.today() - std::chrono::days{day_before ? 1 : 0});
        draft.settle(absence);
        fired = true;
    };
    for_each_leave(draft, e.citizen, AbsenceState::active, end);
    for_each_leave(draft, e.citizen, AbsenceState::on_hold, end);
    return fired;
}

bool leave_planned_open(Draft& draft, const GroupSwitched& e) {
    bool fired = false;
    for_each_leave(draft, e.citizen, AbsenceState::planned, [&](Absence& absence) {
        draft.settle(absence);
        if (!draft.is_unlawful(leave, e.to))
            return;
        take_state(absence, q2_1_i.readings[draft.choose()]);
        fired = true;
    });
    return fired;
}

bool leave_start_open(Draft& draft, const AbsenceStarts& e) {
    auto& absence = draft.absence(e.absence);
    const auto group = group_of(draft, absence.citizen);
    if (absence.type != leave || !group || !draft.is_unlawful(leave, *group))
        return false;
    take_state(absence, q2_1_i.readings[draft.choose()]);
    return true;
}

bool leave_end_of_hold_open(Draft& draft, const HoldRunsOut& e) {
    auto& absence = draft.absence(e.absence);
    if (absence.type != leave)
        return false;
    take_state(absence, q2_1_h.readings[draft.choose()]);
    return true;
}

constexpr std::array rules{
    Rule{
        .id = "2.1/contact-groups",
        .says = "Type 79 can be created in its contact groups, whatever the person category, and "
                "in no other.",
        .former = "Type 79 did not exist: every call with it was refused.",
        .cells = {list("contact groups", &contact_groups, lawful_groups, Members{})},
        .clauses = clauses(refuses<lawful_by_own_list>(always)),
        .tables = {.lawful_in = {LawfulIn{always_of(of_leave), from_cell(0), true}}}},
    Rule{
        .id = "2.1/registrant",
        .says = "The jobcentre may create it, an a-kasse may not.",
        .decides = "The note names the jobcentre alone.",
        .clauses =
            clauses(refuses<registered_by_akasse<leave>>(), open<sent_by_others<leave>>(q2_1_j)),
        .tables = {.registrant_for = of_leave}},
    Rule{
        .id = "2.1/backdating",
        .says = "On creation it starts at most eight weeks back.",
        .decides = "Eight weeks are 56 days from the day of the call; an update that keeps the "
                   "start is not measured.",
        .cells = {amount("days back", Unit::day, 56)},
        .clauses = clauses(
            refuses<dated_back_too_far<leave>>(),
            open<starts_in_the_future<leave>>(q2_1_c),
            open<moves_its_start<leave>>(q2_1_f)
        )},
    Rule{
        .id = "2.1/duration",
        .says = "It lasts at most 26 weeks, on creation and on update.",
        .cells = {amount("weeks", Unit::week, 26)},
        .clauses = clauses(
            refuses<longer_than_allowed<leave>>(),
            open<ends_on_the_edge<leave>>(q2_1_a),
            open<has_no_end<leave>>(q2_1_d),
            open<meets_another_of_its_type<leave>>(q2_1_k)
        )},
    Rule{
        .id = "2.1/no-overlap-with-parental-leave",
        .says = "It does not overlap a parental leave (type 8) of the same citizen.",
        .clauses = clauses(
            refuses<overlaps<leave, parental_leave>>(),
            open<overlaps_one_on_hold<leave, parental_leave>>(q2_1_e)
        )},
    Rule{
        .id = "2.1/parental-leave-no-overlap",
        .says = "A new or changed parental leave (type 8) does not overlap a bereavement leave.",
        .former = "Such a parental leave was accepted.",
        .clauses = clauses(
            refuses<overlaps<parental_leave, leave>>(),
            open<overlaps_one_on_hold<parental_leave, leave>>(q2_1_e, as_intended)
        )},
    Rule{
        .id = "2.1/on-hold-in-sickness-groups",
        .says = "A switch to group 24 or 25 puts it on hold, and between them it stays on hold.",
        .cells = {list("groups in which it rests", &contact_groups, members(24, 25))},
        .clauses = clauses(effect<rest>(), effect<leave_end_of_hold_open>(q2_1_h, as_intended))},
    Rule{
        .id = "2.1/resumes-after-sickness",
        .says = "Out of them it resumes where it is lawful and its end date has not passed; else "
                "it ends.",
        .decides = "By analogy with 2.7; the note says only that it rests.",
        .clauses = clauses(effect<resume>(), effect<leave_overlap_open>(q2_1_e, as_intended))},
    Rule{
        .id = "2.1/ends-on-unlawful-switch",
        .says = "A switch to a group in which it is not lawful ends it, and its period reaches no "
                "further.",
        .decides = "Group 6 is such a group.",
        .clauses = clauses(
            effect<end_where_unlawful>(q2_1_g, as_intended),
            effect<leave_planned_open>(q2_1_i, as_intended),
            effect<leave_start_open>(q2_1_i, as_intended)
        )},
    Rule{
        .id = "2.1/exemptions",
        .says = "While active it exempts from registration, referred work, the contact course, "
                "offers and joblog.",
        .decides = "Of the duties that the note does not name it exempts from none.",
        .cells = {list(
            "duties",
            &duties,
            members(
                Duty::registration,
                Duty::referred_work,
                Duty::contact_course,
                Duty::right_and_duty_offers,
                Duty::offers_lab_or_integration,
                Duty::joblog
            )
        )},
        .tables = {.exempts = {always_of(of_leave), from_cell(0), all_duties & ~about_cv}}},
    Rule{
        .id = "2.1/exempts-from-cv",
        .says = "While active it exempts from the whole CV requirement.",
        .known = "It exempts only from the searchable CV: the requirement stays a CV.",
        .known_fix = "release 2021-2",
        .cells = {list("duties", &duties, members(Duty::cv), {}, members(Duty::searchable_cv))},
        .tables = {.exempts = {always_of(of_leave), from_cell(0), about_cv}}},
    Rule{
        .id = "2.1/hidden-on-jobnet",
        .says = "The citizen does not see it on Jobnet.",
        .known = "Jobnet shows it with its dates and the type \"Ukendt\".",
        .known_fix = "no release is named",
        .cells = {choice("on Jobnet", {"hidden", "shown as Ukendt"}, 0, 1)},
        .tables = {.on_jobnet = {of_leave, 0}}},
    Rule{
        .id = "2.1/joblog-search",
        .says = "While it is active the joblog search shows the citizen as exempt from documenting "
                "job search.",
        .cells = {choice("in the joblog search", {"exempt", "not exempt"}, 0)},
        .tables = {.in_joblog = {of_leave, 0}}},
};
static_assert(well_formed(rules));
}  // namespace

Section s2_1_bereavement_leave() { return {"2.1", "Bereavement leave (type 79)", rules}; }
}  // namespace lakmus::model
