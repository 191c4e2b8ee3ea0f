/// Section 3.2: without a contact group there is no CV requirement.

#include "model/cv_requirement.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr Question q3_2_a{
    "Q3.2a",
    "Does the requirement end at deregistration in other groups than 1?",
    {"refused", "accepted"}};
constexpr Question q3_2_b{
    "Q3.2b",
    "What holds for a deregistered citizen who is reported sick while the group is open?",
    {"refused", "accepted"}};
constexpr Question q3_2_c{
    "Q3.2c",
    "May the profile be deleted while a contact group is open, or with none while registered?",
    {"refused", "accepted"}};
/// Where the citizen stands, seen from the Jobnet profile.
enum class Standing : std::uint8_t { free_of_it, freed_by_deregistration, in_doubt };

Standing standing_of(const Facts& facts, CitizenId id) {
    const auto& citizen = *facts.state().find(id);
    if (!citizen.in_group())
        return citizen.registered ? Standing::in_doubt : Standing::free_of_it;
    const bool freed = !citizen.registered &&
                       citizen.last_opened == ContactGroup::dagpengemodtager && !is_sick(facts, id);
    return freed ? Standing::freed_by_deregistration : Standing::in_doubt;
}

bool is_known(const Facts& facts, CitizenId id) { return facts.state().find(id) != nullptr; }

RequirementNow requirement_now(const Facts& facts, CitizenId id) {
    auto copy = facts;
    return requirement_of(copy, id, exemptions_of(copy, id));
}

template <class Command>
Finding kept_from_it(const Facts& facts, const Command& c) {
    if (!is_known(facts, c.citizen) || standing_of(facts, c.citizen) == Standing::in_doubt)
        return Finding::irrelevant;
    const auto now = requirement_now(facts, c.citizen);
    return broken_if(now.told && now.value != CvRequirement::none);
}

template <class Command>
Finding not_synchronised(const Facts& facts, const Command& c) {
    if (!is_known(facts, c.citizen) || standing_of(facts, c.citizen) == Standing::in_doubt)
        return Finding::irrelevant;
    return broken_if(older_requirements(facts, *facts.state().find(c.citizen)) > 1);
}

/// Which question bears on a citizen in doubt.
const Question& doubt_of(const Facts& facts, CitizenId id) {
    const auto& citizen = *facts.state().find(id);
    if (citizen.registered || !citizen.in_group())
        return q3_2_c;
    return citizen.last_opened == ContactGroup::dagpengemodtager ? q3_2_b : q3_2_a;
}

template <const Question& Q, class Command>
Finding in_doubt(const Facts& facts, const Command& c) {
    return broken_if(
        is_known(facts, c.citizen) && standing_of(facts, c.citizen) == Standing::in_doubt &&
        &doubt_of(facts, c.citizen) == &Q
    );
}

/// Before the release the requirement stays with a citizen who leaves everything.
bool keep_requirement(Draft& draft, CitizenId id) {
    auto& citizen = draft.citizen(id);
    const auto asked = citizen.requirements[static_cast<std::size_t>(citizen.last_opened)];
    if (citizen.registered || citizen.in_group() || !asked)
        return false;
    citizen.kept_requirement = citizen.synchronisation.current == 0
                                   ? *asked
                                   : std::min(*asked, citizen.synchronisation.shown_now);
    return true;
}

bool keep_on_closing(Draft& draft, const GroupClosed& e) {
    return keep_requirement(draft, e.citizen);
}

bool keep_on_deregistration(Draft& draft, const DeregisterJobseeker& c) {
    return keep_requirement(draft, c.citizen);
}

bool repair(Draft& draft, const Released&) {
    bool fired = false;
    for (auto& citizen : draft.draft().citizens) {
        fired = fired || citizen.kept_requirement.has_value();
        citizen.kept_requirement.reset();
    }
    return fired;
}

constexpr std::uint8_t until_the_batch_runs = 1;

constexpr std::array rules{
    Rule{
        .id = "3.2/requirement-ends-with-contact-group",
        .says = "A citizen who is deregistered and whose contact group is closed has no CV "
                "requirement.",
        .former = "The requirement stayed, and with it the profile.",
        .clauses =
            clauses(effect<keep_on_closing>(formerly), effect<keep_on_deregistration>(formerly))},
    Rule{
        .id = "3.2/profile-deletable",
        .says = "Once that is synchronised the citizen can delete the Jobnet profile and set the "
                "CV searchable or not.",
        .former_with = "3.2/requirement-ends-with-contact-group",
        .clauses = clauses(
            refuses<kept_from_it<DeleteJobnetProfile>>(always),
            refuses<kept_from_it<SetCvSearchable>>(always),
            open_refusing<not_synchronised<DeleteJobnetProfile>>(q3_1, until_the_batch_runs),
            open_refusing<not_synchronised<SetCvSearchable>>(q3_1, until_the_batch_runs),
            open<in_doubt<q3_2_c, DeleteJobnetProfile>>(q3_2_c),
            open<in_doubt<q3_2_c, SetCvSearchable>>(q3_2_c)
        )},
    Rule{
        .id = "3.2/data-repair",
        .says = "At the release every citizen who kept a requirement so is repaired.",
        .clauses = clauses(effect<repair>())},
    Rule{
        .id = "3.2/requirement-ends-at-deregistration",
        .says = "For citizens who must be registered to be available the requirement ends at "
                "deregistration, unless they are reported sick.",
        .decides = "These are the citizens of group 1.",
        .former_with = "3.2/requirement-ends-with-contact-group",
        .known = "It ends only when the contact group closes.",
        .known_fix = "no release is named",
        .clauses = clauses(
            open<in_doubt<q3_2_a, DeleteJobnetProfile>>(q3_2_a),
            open<in_doubt<q3_2_a, SetCvSearchable>>(q3_2_a),
            open<in_doubt<q3_2_b, DeleteJobnetProfile>>(q3_2_b),
            open<in_doubt<q3_2_b, SetCvSearchable>>(q3_2_b)
        )},
};
static_assert(well_formed(rules));
}  // namespace

Section s3_2_no_contact_group() { return {"3.2", "CV requirement without a contact group", rules}; }
}  // namespace lakmus::model
