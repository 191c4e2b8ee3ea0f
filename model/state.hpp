#pragma once

#include "model/state/absence.hpp"
#include "model/state/citizen.hpp"
#include "model/state/contact_course.hpp"
#include "model/state/eea_benefits.hpp"
#include "model/state/job_orders.hpp"
#include "model/state/plan.hpp"

#include <vector>

namespace lakmus::model {
/// Everything that decides a later answer. A value; a step moves it. Lists are in order of
/// creation.
struct State {
    Instant now{};
    std::vector<Citizen> citizens;
    std::vector<Absence> absences;
    std::vector<Invitation> invitations;
    std::vector<Deadline> deadlines;
    std::vector<Registration> registrations;
    std::vector<Activity> activities;
    std::vector<JobOrder> orders;
    std::vector<EeaPayment> payments;

    [[nodiscard]] const Citizen* find(CitizenId id) const {
        return id.value < citizens.size() ? &citizens[id.value] : nullptr;
    }
    [[nodiscard]] const Absence* find(AbsenceId id) const { return find_in(absences, id); }
    [[nodiscard]] const Invitation* find(InvitationId id) const { return find_in(invitations, id); }
    [[nodiscard]] const Deadline* find(DeadlineId id) const { return find_in(deadlines, id); }
    [[nodiscard]] const Registration* find(RegistrationId id) const {
        return find_in(registrations, id);
    }
    [[nodiscard]] const Activity* find(ActivityId id) const { return find_in(activities, id); }
    [[nodiscard]] const JobOrder* find(OrderId id) const { return find_in(orders, id); }
    /// Null for a deleted report too.
    [[nodiscard]] const EeaPayment* find(PaymentId id) const {
        const auto* payment = find_in(payments, id);
        return payment != nullptr && !payment->deleted ? payment : nullptr;
    }

    friend bool operator==(const State&, const State&) = default;

private:
    template <class T, class Id>
    static const T* find_in(const std::vector<T>& things, Id id) {
        for (const auto& thing : things)
            if (thing.id == id)
                return &thing;
        return nullptr;
    }
};
}  // namespace lakmus::model
