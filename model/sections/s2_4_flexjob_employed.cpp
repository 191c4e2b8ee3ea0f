/// Section 2.4: absences of less intensive effort for people employed in a flex job.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr auto assessed = ContactGroup::fleksjobvisiteret;
constexpr auto employed = ContactGroup::fleksjobansat;
constexpr Members all_duties{.low = (1U << duty_count) - 1};
constexpr Members about_cv = members(Duty::cv, Duty::searchable_cv);

constexpr Question q2_4_a{
    "Q2.4a",
    "From what do these absences exempt in group 10: from nothing, or as in group 7?",
    {"nothing"}};
constexpr Question q2_4_c{
    "Q2.4c",
    "What does a switch between groups 7 and 10 do to such an absence?",
    {"stays", "ended"}};

bool leave_switch_open(Draft& draft, const GroupSwitched& e) {
    const bool between =
        (e.from == assessed && e.to == employed) || (e.from == employed && e.to == assessed);
    if (!between)
        return false;
    bool fired = false;
    draft.for_each_absence(e.citizen, [&](Absence& absence) {
        if (!less_intensive_types.contains(id_of(absence.type)) ||
            absence.state != AbsenceState::active)
            return;
        draft.settle(absence);
        take_state(absence, q2_4_c.readings[draft.choose()]);
        fired = true;
    });
    return fired;
}

bool open_in_group_10(const Facts& facts, const Absence& absence) {
    return less_intensive_types.contains(id_of(absence.type)) &&
           group_of(facts, absence.citizen) == employed;
}

constexpr std::array rules{
    Rule{
        .id = "2.4/flexjob-employed",
        .says = "The nine types of less intensive effort can be created in group 10.",
        .former = "They were refused in group 10.",
        .cells = {list("absence types", &absence_types, less_intensive_types, Members{})},
        .clauses = clauses(refuses<lawful_by_own_list>(always), effect<leave_switch_open>(q2_4_c)),
        .tables = {.lawful_in = {LawfulIn{from_cell(0), always_of(members(employed))}}}},
    Rule{
        .id = "2.4/no-exemption-by-law",
        .says = "In group 10 they exempt from nothing by law, in practice from what they exempt in "
                "group 7.",
        .decides = "Which of the two a system shows is open.",
        .tables =
            {.open_exemption =
                 {.applies = &open_in_group_10,
                  .duties = all_duties & ~about_cv,
                  .question = &q2_4_a}}},
};
static_assert(well_formed(rules));
}  // namespace

Section s2_4_flexjob_employed() { return {"2.4", "Less intensive effort in flex jobs", rules}; }
}  // namespace lakmus::model
