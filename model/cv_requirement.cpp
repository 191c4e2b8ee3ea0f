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
}  // namespace

RequirementNow requirement_of(Facts& facts, CitizenId id, const Exemptions& exemptions) {
    RequirementNow now;
    now.rules = exemptions.cv_rules;
    const auto& citizen = *facts.state().find(id);
    if (!citizen.in_group()) {
        now.told = false;
        return now;
    }
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
}  // namespace lakmus::model
