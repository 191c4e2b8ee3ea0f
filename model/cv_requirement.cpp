#include "model/cv_requirement.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
constexpr std::uint8_t bit(CvRequirement requirement) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(requirement));
}

/// What the group asks for, lowered by what the citizen is exempt from.
CvRequirement lowered(CvRequirement asked, const Exemptions& exemptions) {
    if (exemptions.is_certain(Duty::cv))
        return CvRequirement::none;
    return exemptions.is_certain(Duty::searchable_cv) ? std::min(asked, CvRequirement::cv) : asked;
}

/// Adds what open exemptions may make of the requirement.
void lower_further(RequirementNow& now, const Exemptions& exemptions) {
    const auto before = now.may_be;
    if (exemptions.is_possible(Duty::cv))
        now.may_be |= bit(CvRequirement::none);
    if (exemptions.is_possible(Duty::searchable_cv) &&
        (now.may_be & bit(CvRequirement::searchable_cv)) != 0)
        now.may_be |= bit(CvRequirement::cv);
    if (now.may_be != before)
        now.questions |= exemptions.questions;
}
/// What the open group asks for, or the one that was open last.
RequirementNow asked_by_group(const Citizen& citizen, const Exemptions& exemptions) {
    RequirementNow now;
    now.rules = exemptions.cv_rules;
    const auto asked = citizen.requirements[static_cast<std::size_t>(citizen.last_opened)];
    now.value = lowered(asked.value_or(CvRequirement::none), exemptions);
    now.may_be = bit(now.value);
    if (!asked) {
        for (const auto any : {CvRequirement::cv, CvRequirement::searchable_cv})
            now.may_be |= bit(lowered(any, exemptions));
        if (now.may_be != bit(now.value))
            now.questions.insert(question_index<"Q0.d">());
    }
    lower_further(now, exemptions);
    return now;
}

RequirementNow exactly(CvRequirement value, RuleIndex rule) {
    RequirementNow now{.value = value, .may_be = bit(value), .rules = {}, .questions = {}};
    now.rules.insert(rule);
    return now;
}

RequirementNow without_group(const Facts& facts, const Citizen& citizen, const Exemptions& e) {
    const auto rule = rule_index<"3.2/requirement-ends-with-contact-group">();
    if (citizen.kept_requirement)
        return exactly(*citizen.kept_requirement, rule);
    if (citizen.registered)
        return {.told = false, .rules = {}, .questions = {}};
    return facts.is_on(rule) || !citizen.had_group ? exactly(CvRequirement::none, rule)
                                                   : asked_by_group(citizen, e);
}

/// A deregistered citizen whose group is still open.
RequirementNow deregistered(const Facts& facts, CitizenId id, const Exemptions& exemptions) {
    const auto& citizen = *facts.state().find(id);
    const auto rule = rule_index<"3.2/requirement-ends-at-deregistration">();
    auto now = asked_by_group(citizen, exemptions);
    const bool must_register = citizen.last_opened == ContactGroup::dagpengemodtager;
    if (must_register && !is_sick(facts, id)) {
        if (facts.edition().mode(rule) == Mode::intended)
            return exactly(CvRequirement::none, rule);
        now.rules.insert(rule);
        return now;
    }
    if (now.may_be == bit(CvRequirement::none))
        return now;
    now.may_be |= bit(CvRequirement::none);
    now.questions.insert(must_register ? question_index<"Q3.2b">() : question_index<"Q3.2a">());
    return now;
}
}  // namespace

bool is_sick(const Facts& facts, CitizenId id) {
    constexpr Members sickness_groups = members(6, 24, 25);
    const auto& citizen = *facts.state().find(id);
    if (citizen.in_group() && sickness_groups.contains(static_cast<unsigned>(citizen.last_opened)))
        return true;
    return std::ranges::any_of(facts.state().absences, [&](const Absence& absence) {
        return absence.citizen == id && absence.type == AbsenceType::sygdom_sygemelding &&
               absence.state == AbsenceState::active;
    });
}

RequirementNow requirement_of(Facts& facts, CitizenId id, const Exemptions& exemptions) {
    const auto& citizen = *facts.state().find(id);
    if (!citizen.in_group())
        return without_group(facts, citizen, exemptions);
    return citizen.registered ? asked_by_group(citizen, exemptions)
                              : deregistered(facts, id, exemptions);
}
}  // namespace lakmus::model
