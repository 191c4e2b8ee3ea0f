/// Section 4.1: job-search requirements for people assessed for a flex job.

#include "model/facts.hpp"
#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
constexpr Question q4_1_a{
    "Q4.1a", "May both regions and municipalities be given?", {"accepted", "refused"}};
constexpr Question q4_1_b{
    "Q4.1b", "Does white space alone fill the free text?", {"refused", "accepted"}};
constexpr Question q4_1_d{
    "Q4.1d", "Does changing the requirements make a new plan version?", {"new version", "none"}};
constexpr Question q4_1_f{
    "Q4.1f",
    "What does a switch from group 7 to another group than 10 do to the requirements?",
    {"kept", "removed"}};
constexpr Question q4_1_g{
    "Q4.1g",
    "Does a switch to group 10 remove requirements that were changed in another group?",
    {"removed", "kept"}};
constexpr Question q4_1_h{
    "Q4.1h", "May requirements be registered in other groups than 7?", {"accepted", "refused"}};

constexpr auto assessed = ContactGroup::fleksjobvisiteret;
constexpr auto employed = ContactGroup::fleksjobansat;
constexpr auto new_requirements =
    static_cast<std::uint16_t>(PlanNotification::nye_krav_til_jobsoegning);
constexpr auto annulled =
    static_cast<std::uint16_t>(PlanNotification::krav_til_jobsoegning_annulleret);

bool in_assessed_group(const Facts& facts, CitizenId citizen) {
    return group_of(facts, citizen) == assessed;
}

Finding in_group_7(const Facts& facts, const RegisterJobSearchRequirements& c) {
    return in_assessed_group(facts, c.citizen) ? Finding::kept : Finding::irrelevant;
}

Finding barred_to_group_7(const Facts& facts, const RegisterJobSearchRequirements& c) {
    return in_assessed_group(facts, c.citizen) ? Finding::broken : Finding::irrelevant;
}

Finding in_another_group(const Facts& facts, const RegisterJobSearchRequirements& c) {
    return broken_if(
        facts.state().find(c.citizen) != nullptr && !in_assessed_group(facts, c.citizen)
    );
}

bool names_occupation(const Facts& facts, const RegisterJobSearchRequirements& c) {
    const auto level_most = static_cast<std::size_t>(facts.amount());
    return std::ranges::any_of(c.occupations, [&](const std::string& code) {
        return !code.empty() && code.size() <= level_most;
    });
}

bool names_place(const RegisterJobSearchRequirements& c) {
    return !c.regions.empty() || !c.municipalities.empty();
}

bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

Finding nothing_filled(const Facts& facts, const RegisterJobSearchRequirements& c) {
    const bool has_text = c.text && !c.text->empty();
    return broken_if(!names_occupation(facts, c) && !names_place(c) && !has_text);
}

Finding only_white_space(const Facts& facts, const RegisterJobSearchRequirements& c) {
    return broken_if(
        !names_occupation(facts, c) && !names_place(c) && c.text && !c.text->empty() &&
        is_blank(*c.text)
    );
}

Finding both_places(const Facts&, const RegisterJobSearchRequirements& c) {
    return broken_if(!c.regions.empty() && !c.municipalities.empty());
}

void add_version(Plan& plan, std::uint16_t notification) {
    ++plan.version;
    plan.notification = notification;
}

bool make_version(Draft& draft, const RegisterJobSearchRequirements& c) {
    auto& plan = draft.citizen(c.citizen).plan;
    if (plan.registrations != 1)
        return false;
    add_version(plan, static_cast<std::uint16_t>(draft.amount()));
    return true;
}

bool leave_update_open(Draft& draft, const RegisterJobSearchRequirements& c) {
    auto& plan = draft.citizen(c.citizen).plan;
    if (plan.registrations == 1)
        return false;
    if (q4_1_d.readings[draft.choose()] == "new version")
        add_version(plan, new_requirements);
    return true;
}

void remove(Plan& plan, std::uint16_t notification) {
    const auto version = plan.version;
    plan = {.version = version};
    add_version(plan, notification);
}

bool annul_in_group_10(Draft& draft, const GroupSwitched& e) {
    auto& plan = draft.citizen(e.citizen).plan;
    if (e.to != employed || !plan.has_requirements || plan.registered_in != assessed ||
        plan.changed_elsewhere)
        return false;
    remove(plan, static_cast<std::uint16_t>(draft.amount()));
    return true;
}

bool leave_changed_elsewhere_open(Draft& draft, const GroupSwitched& e) {
    auto& plan = draft.citizen(e.citizen).plan;
    if (e.to != employed || !plan.has_requirements ||
        (plan.registered_in == assessed && !plan.changed_elsewhere))
        return false;
    if (q4_1_g.readings[draft.choose()] == "removed")
        remove(plan, annulled);
    return true;
}

bool leave_switch_open(Draft& draft, const GroupSwitched& e) {
    auto& plan = draft.citizen(e.citizen).plan;
    if (e.from != assessed || e.to == employed || !plan.has_requirements)
        return false;
    if (q4_1_f.readings[draft.choose()] == "removed")
        remove(plan, annulled);
    return true;
}

constexpr std::array rules{
    Rule{
        .id = "4.1/flexjob-assessed",
        .says = "Job-search requirements can be registered in group 7.",
        .former = "They were refused in group 7.",
        .clauses = clauses(
            permits<in_group_7>(),
            refuses<barred_to_group_7>(formerly),
            open<in_another_group>(q4_1_h),
            effect<leave_switch_open>(q4_1_f, as_intended)
        )},
    Rule{
        .id = "4.1/one-of-three",
        .says =
            "At least one of occupations (DISCO level 1, 2 or 3), place and free text is filled.",
        .decides = "The level of a DISCO code is the number of its digits.",
        .held_before = true,
        .cells = {amount("DISCO level at most", Unit::item, 3)},
        .clauses = clauses(
            refuses<nothing_filled>(always),
            open<only_white_space>(q4_1_b),
            open<both_places>(q4_1_a)
        )},
    Rule{
        .id = "4.1/new-plan-version",
        .says = "Registering them makes a new plan version with change notification 26.",
        .cells = {amount("notification", Unit::item, new_requirements)},
        .clauses = clauses(effect<make_version>(), effect<leave_update_open>(q4_1_d, as_intended))},
    Rule{
        .id = "4.1/annulled-on-switch-to-10",
        .says = "A switch to group 10 removes requirements registered in group 7 and makes a plan "
                "version with notification 82.",
        .decides =
            "By way of another group likewise; with none registered there is no new version.",
        .cells = {amount("notification", Unit::item, annulled)},
        .clauses = clauses(
            effect<annul_in_group_10>(), effect<leave_changed_elsewhere_open>(q4_1_g, as_intended)
        )},
    Rule{
        .id = "4.1/not-in-jobkonsulent",
        .says = "Jobnet for Jobkonsulenter does not show them; the jobcentre's own system does.",
        .cells =
            {choice("in Jobnet for Jobkonsulenter", {"hidden", "shown"}, 0),
             choice("in the jobcentre's system", {"shown", "hidden"}, 0)}},
};
static_assert(well_formed(rules));
}  // namespace

Section s4_1_job_search_requirements() {
    return {"4.1", "Job-search requirements in group 7", rules};
}
}  // namespace lakmus::model
