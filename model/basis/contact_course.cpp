#include "model/basis/actions.hpp"
#include "model/jobcentres.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
/// The sender with the code of its authority.
Actor inviter(const Draft& draft, CitizenId id) {
    auto by = draft.call().by;
    const auto& citizen = *draft.state().find(id);
    if (by.code == 0 && by.role == Role::jobcentre)
        by.code = jobcentre_of(citizen.municipality);
    if (by.code == 0 && by.role == Role::akasse)
        by.code = citizen.akasse.value;
    return by;
}

Invitation& invitation(Draft& draft, InvitationId id) {
    return *std::ranges::find(draft.draft().invitations, id, &Invitation::id);
}
}  // namespace

void act(Draft& draft, const CreateInvitation& c) {
    draft.draft().invitations.push_back(
        {.id = c.invitation,
         .citizen = c.citizen,
         .type = c.type,
         .by = inviter(draft, c.citizen),
         .meeting = c.meeting}
    );
}

void act(Draft& draft, const UpdateInvitation& c) {
    invitation(draft, c.invitation).meeting = c.meeting;
}

void act(Draft& draft, const CancelInvitation& c) {
    invitation(draft, c.invitation).cancelled = true;
}

void act(Draft& draft, const CreateSelfBookingDeadline& c) {
    draft.draft().deadlines.push_back(
        {.id = c.deadline, .citizen = c.citizen, .date = c.date, .submitted = draft.state().now}
    );
}

void act(Draft& draft, const AnswerPreparationForm& c) {
    draft.citizen(c.citizen).has_receipt = true;
}
}  // namespace lakmus::model
