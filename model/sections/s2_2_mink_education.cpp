/// Section 2.2: the new absence type 80, exempt from availability during education in the mink
/// trade.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr auto exemption = AbsenceType::minkerhverv;
constexpr Members of_exemption = members(exemption);
constexpr Members lawful_groups =
    members(1, 2, 4, 5, 7, 11, 12, 13, 14, 15, 16, 17, 21, 22, 24, 25, 26, 28);
constexpr Members groups_that_presume_no_job = members(13, 24, 25);
constexpr Members all_duties{.low = (1U << duty_count) - 1};

constexpr Question q2_2_a{
    "Q2.2a",
    "What does a switch to a group in which it is not lawful do to it?",
    {"ended", "stays"}};
constexpr Question q2_2_b{
    "Q2.2b", "May it end exactly five years after its start?", {"accepted", "refused"}};
constexpr Question q2_2_d{
    "Q2.2d", "May it be created with a start in the future?", {"accepted", "refused"}};
constexpr Question q2_2_f{
    "Q2.2f", "How is an update judged that moves the start?", {"accepted", "refused"}};
constexpr Question q2_2_j{
    "Q2.2j",
    "May an a-kasse update it, and may others than the own jobcentre create or update it?",
    {"refused", "accepted"}};
constexpr Question q2_2_k{
    "Q2.2k", "May a citizen have two that overlap or follow each other?", {"accepted", "refused"}};

bool survive_sickness(Draft& draft, const GroupSwitched& e) {
    if (!draft.cell(0).contains(id_of(e.to)))
        return false;
    bool fired = false;
    draft.for_each_absence(e.citizen, [&](Absence& absence) {
        if (absence.type != exemption || absence.state != AbsenceState::active)
            return;
        draft.settle(absence);
        fired = true;
        if (draft.amount(1) == 1)
            absence.state = AbsenceState::on_hold;
        else if (draft.amount(1) == 2)
            end_by_switch(absence, draft.today());
    });
    return fired;
}

/// A switch between lawful groups is settled by 0/switch-other-types; planned ones wait there too.
bool leave_switch_elsewhere_open(Draft& draft, const GroupSwitched& e) {
    bool fired = false;
    draft.for_each_absence(e.citizen, [&](Absence& absence) {
        if (absence.type != exemption || is_over(absence) || draft.is_settled(absence))
            return;
        draft.settle(absence);
        if (!draft.is_unlawful(exemption, e.to))
            return;
        take_state(absence, q2_2_a.readings[draft.choose()]);
        fired = true;
    });
    return fired;
}

bool leave_start_open(Draft& draft, const AbsenceStarts& e) {
    auto& absence = draft.absence(e.absence);
    const auto group = group_of(draft, absence.citizen);
    if (absence.type != exemption || !group || !draft.is_unlawful(exemption, *group))
        return false;
    take_state(absence, q2_2_a.readings[draft.choose()]);
    return true;
}

Finding created_for_the_employed(const Facts& facts, const AbsenceProposed& p) {
    const bool presumes_no_job = p.group && groups_that_presume_no_job.contains(id_of(*p.group));
    if (p.type != exemption || !p.is_creation() || !presumes_no_job ||
        !facts.state().find(p.citizen)->employed)
        return Finding::irrelevant;
    return Finding::kept;
}

constexpr std::array rules{
    Rule{
        .id = "2.2/contact-groups",
        .says = "Type 80 can be created in its contact groups, whatever the person category, and "
                "in no other.",
        .former = "Type 80 did not exist: every call with it was refused.",
        .cells = {list("contact groups", &contact_groups, lawful_groups, Members{})},
        .clauses = clauses(refuses<lawful_by_own_list>(always)),
        .tables = {.lawful_in = {LawfulIn{always_of(of_exemption), from_cell(0), true}}}},
    Rule{
        .id = "2.2/registrant",
        .says = "The jobcentre may create it, an a-kasse may not.",
        .decides = "The note names the jobcentre alone.",
        .clauses = clauses(
            refuses<registered_by_akasse<exemption>>(), open<sent_by_others<exemption>>(q2_2_j)
        ),
        .tables = {.registrant_for = of_exemption}},
    Rule{
        .id = "2.2/backdating",
        .says = "On creation it starts at most eight weeks back.",
        .decides = "Eight weeks are 56 days from the day of the call; an update that keeps the "
                   "start is not measured.",
        .cells = {amount("days back", Unit::day, 56)},
        .clauses = clauses(
            refuses<dated_back_too_far<exemption>>(),
            open<starts_in_the_future<exemption>>(q2_2_d),
            open<moves_its_start<exemption>>(q2_2_f)
        )},
    Rule{
        .id = "2.2/duration",
        .says = "It lasts at most five years, on creation and on update.",
        .decides = "A start on 29 February has two edges, 28 February and 1 March.",
        .cells = {amount("years", Unit::year, 5)},
        .clauses = clauses(
            refuses<longer_than_allowed<exemption>>(),
            open<ends_on_the_edge<exemption>>(q2_2_b),
            open<has_no_end<exemption>>(q2_1_d),
            open<meets_another_of_its_type<exemption>>(q2_2_k)
        )},
    Rule{
        .id = "2.2/survives-sickness-groups",
        .says = "It stays active on a switch to group 24 or 25.",
        .cells =
            {list("groups", &contact_groups, members(24, 25)),
             choice("there", {"stays active", "rests", "ends"}, 0)},
        .clauses = clauses(effect<survive_sickness>())},
    Rule{
        .id = "2.2/switch-elsewhere",
        .says = "What a switch to a group in which it is not lawful does to it is open.",
        .clauses = clauses(
            effect<leave_switch_elsewhere_open>(q2_2_a, as_intended),
            effect<leave_start_open>(q2_2_a, as_intended)
        )},
    Rule{
        .id = "2.2/exemptions",
        .says = "While active it exempts from personal attendance, referred work, offers and "
                "joblog, and from nothing else.",
        .cells = {list(
            "duties",
            &duties,
            members(
                Duty::personal_attendance,
                Duty::referred_work,
                Duty::right_and_duty_offers,
                Duty::offers_lab_or_integration,
                Duty::joblog
            )
        )},
        .tables = {.exempts = {always_of(of_exemption), from_cell(0), all_duties}}},
    Rule{
        .id = "2.2/no-employment-check",
        .says = "In groups 13, 24 and 25 it is accepted whatever the citizen's employment.",
        .clauses = clauses(permits<created_for_the_employed>())},
    Rule{
        .id = "2.2/hidden-on-jobnet",
        .says = "The citizen does not see it on Jobnet.",
        .known = "Jobnet shows it with its dates and the type \"Ukendt\".",
        .known_fix = "no release is named",
        .cells = {choice("on Jobnet", {"hidden", "shown as Ukendt"}, 0, 1)},
        .tables = {.on_jobnet = {of_exemption, 0}}},
    Rule{
        .id = "2.2/joblog-search",
        .says = "While it is active the joblog search shows the citizen as exempt from documenting "
                "job search.",
        .cells = {choice("in the joblog search", {"exempt", "not exempt"}, 0)},
        .tables = {.in_joblog = {of_exemption, 0}}},
};
static_assert(well_formed(rules));
}  // namespace

Section s2_2_mink_education() {
    return {"2.2", "Exempt from availability during education, mink trade (type 80)", rules};
}
}  // namespace lakmus::model
