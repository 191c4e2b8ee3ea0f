#include "model/basis/actions.hpp"
#include "model/jobcentres.hpp"

#include <algorithm>

namespace lakmus::model {
JobOrder& Draft::order(OrderId id) { return *std::ranges::find(draft().orders, id, &JobOrder::id); }

void act(Draft& draft, const CreateCompanyRecruitment& c) {
    const auto& by = draft.call().by;
    JobOrder order{.id = c.order, .creator = by, .responsible = by};
    if (c.responsible)
        order.responsible = {Role::jobcentre, jobcentre_of(*c.responsible)};
    for (const auto municipality : c.network)
        order.network.push_back(jobcentre_of(municipality));
    order.created_in_jobag = by.role == Role::company;
    order.coordinator = c.coordinator.value_or(false);
    order.internal = c.internal.value_or(false);
    order.on_national_list = !order.internal;
    order.positions = c.positions.value_or(0);
    draft.draft().orders.push_back(std::move(order));
}

void act(Draft& draft, const UpdateCompanyRecruitment& c) {
    auto& order = draft.order(c.order);
    const bool was_internal = order.internal;
    order.coordinator = c.coordinator.value_or(order.coordinator);
    order.internal = c.internal.value_or(order.internal);
    order.positions = c.positions.value_or(order.positions);
    if (was_internal != order.internal)
        draft.raise(OrderTurned{c.order, order.internal});
}

void act(Draft& draft, const ReferCandidate& c) {
    const auto municipality = draft.citizen(c.citizen).municipality;
    draft.order(c.order).candidates.push_back({c.citizen, jobcentre_of(municipality)});
}

void act(Draft& draft, const RemoveCandidate& c) {
    for (auto& candidate : draft.order(c.order).candidates)
        candidate.removed = candidate.removed || candidate.citizen == c.citizen;
}

void act(Draft& draft, const CloseCompanyRecruitment& c) { draft.order(c.order).closed = true; }
}  // namespace lakmus::model
