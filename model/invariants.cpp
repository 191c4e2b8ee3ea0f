#include "model/invariants.hpp"

#include "model/facts.hpp"

#include <algorithm>
#include <bit>

namespace lakmus::model {
namespace {
bool one_open_group(const Taken& step) {
    return std::ranges::all_of(step.result.state.citizens, [](const Citizen& citizen) {
        return std::popcount(citizen.open_groups) <= 1;
    });
}

/// Leftovers from before the release are not repaired, and so not meant.
bool no_rapid_pair(const Taken& step) {
    return std::ranges::none_of(step.result.state.deadlines, [](const Deadline& deadline) {
        return deadline.active && deadline.rapid && deadline.submitted >= release_instant;
    });
}

/// A state that an open question allows is not meant either: then a reading decided it. The lists
/// say where a leave can be created; of an update that moves one into the present they say nothing.
bool no_active_unlawful(const Taken& step) {
    const bool is_update = std::holds_alternative<UpdateAbsence>(step.call.command);
    if (is_update || !step.result.open.empty())
        return true;
    const Facts facts{step.book.at(step.result.state.now), step.result.state, step.call};
    const auto leave = AbsenceType::sorgorlov;
    return std::ranges::none_of(step.result.state.absences, [&](const Absence& absence) {
        const auto& citizen = *step.result.state.find(absence.citizen);
        const auto* was = step.before.find(absence.id);
        const bool newly_active = was == nullptr || was->state != AbsenceState::active;
        return absence.type == leave && absence.state == AbsenceState::active && newly_active &&
               citizen.in_group() && facts.is_unlawful(leave, citizen.last_opened);
    });
}

bool refusal_changes_nothing(const Taken& step) {
    if (step.result.outcome.accepted)
        return true;
    return step.result.state == step.before && step.result.messages.empty();
}

bool recipients_exist(const Taken& step) {
    return std::ranges::all_of(step.result.messages, [](const ExpectedMessage& expected) {
        const auto& to = expected.message.to;
        const bool authority = to.role == Role::jobcentre || to.role == Role::akasse;
        return expected.to_anybody || !authority || to.code != 0;
    });
}

constexpr std::array all{
    Invariant{"one-open-contact-group", "At most one contact group is open.", &one_open_group},
    Invariant{
        "no-rapid-pair",
        "No two deadlines are active that were sent nearly at once.",
        &no_rapid_pair},
    Invariant{
        "no-active-unlawful",
        "No leave becomes active in a contact group where it is surely unlawful, unless by an "
        "update.",
        &no_active_unlawful},
    Invariant{
        "refusal-changes-nothing",
        "A refused call changes no state and sends no message.",
        &refusal_changes_nothing},
    Invariant{"recipients-exist", "Every message has a recipient.", &recipients_exist},
};
}  // namespace

std::span<const Invariant> invariants() { return all; }
}  // namespace lakmus::model
