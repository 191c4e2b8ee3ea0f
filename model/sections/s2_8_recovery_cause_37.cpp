/// Section 2.8: recovery with cause 37 leads to group 11.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr auto resource_course = ContactGroup::ressourceforloeb;

constexpr Question q2_8_a{
    "Q2.8a",
    "What does cause 37 do when another group than 11 is named?",
    {"as named", "group 11", "refused"}};
constexpr Question q2_8_c{
    "Q2.8c",
    "What does cause 37 do when the citizen is in group 11 already?",
    {"unchanged", "refused"}};

bool from_sickness(const Facts& facts, const ReportRecovery& c) {
    const auto group = group_of(facts, c.citizen);
    return c.cause == RecoveryCause::overgaaet_til_ressourceforloeb && group &&
           sickness_groups.contains(id_of(*group));
}

bool names_another(const ReportRecovery& c) { return c.group && *c.group != resource_course; }

Finding another_group_named(const Facts& facts, const ReportRecovery& c) {
    return broken_if(from_sickness(facts, c) && names_another(c));
}

Finding there_already(const Facts& facts, const ReportRecovery& c) {
    return broken_if(
        c.cause == RecoveryCause::overgaaet_til_ressourceforloeb &&
        group_of(facts, c.citizen) == resource_course
    );
}

bool go_to_group_11(Draft& draft, const ReportRecovery& c) {
    if (!from_sickness(draft, c) || names_another(c))
        return false;
    draft.open_group(c.citizen, resource_course);
    return true;
}

bool go_there_only_if_named(Draft& draft, const ReportRecovery& c) {
    return c.group && go_to_group_11(draft, c);
}

bool follow_the_reading(Draft& draft, const ReportRecovery& c) {
    const auto reading = draft.chosen();
    if (!reading || !from_sickness(draft, c) || !names_another(c))
        return false;
    draft.open_group(
        c.citizen, q2_8_a.readings[*reading] == "group 11" ? resource_course : *c.group
    );
    return true;
}

constexpr std::array rules{
    Rule{
        .id = "2.8/cause-37-opens-11",
        .says = "Recovery from group 6, 24 or 25 with cause 37, naming no group or 11, switches to "
                "group 11.",
        .former = "Without a group named the sickness group stayed.",
        .clauses = clauses(
            effect<go_to_group_11>(),
            effect<go_there_only_if_named>(formerly),
            open<another_group_named>(q2_8_a),
            effect<follow_the_reading>(q2_8_a),
            open<there_already>(q2_8_c)
        )},
};
static_assert(well_formed(rules));
}  // namespace

Section s2_8_recovery_cause_37() { return {"2.8", "Recovery with cause 37", rules}; }
}  // namespace lakmus::model
