#include "model/basis/actions.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
Activity& activity(Draft& draft, ActivityId id) {
    return *std::ranges::find(draft.draft().activities, id, &Activity::id);
}
}  // namespace

void act(Draft& draft, const RegisterJobSearchRequirements& c) {
    auto& citizen = draft.citizen(c.citizen);
    auto& plan = citizen.plan;
    const auto group = citizen.in_group() ? citizen.last_opened : ContactGroup{};
    if (plan.registrations == 0)
        plan.registered_in = group;
    else if (plan.registered_in != group)
        plan.changed_elsewhere = true;
    plan.has_requirements = true;
    ++plan.registrations;
}

void act(Draft& draft, const CreateActivity& c) {
    draft.draft().activities.push_back(
        {.id = c.activity,
         .citizen = c.citizen,
         .framework = c.framework,
         .created_with = c.framework,
         .category = c.category,
         .start = c.start,
         .end = c.end}
    );
}

void act(Draft& draft, const UpdateActivity& c) {
    auto& changed = activity(draft, c.activity);
    changed.framework = c.framework.value_or(changed.framework);
    changed.category = c.category.value_or(changed.category);
    changed.start = c.start.value_or(changed.start);
    changed.end = c.end.value_or(changed.end);
}

void act(Draft& draft, const CancelActivity& c) { activity(draft, c.activity).stopped = true; }

void act(Draft& draft, const InterruptActivity& c) { activity(draft, c.activity).stopped = true; }
}  // namespace lakmus::model
