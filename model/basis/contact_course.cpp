#include "model/basis/actions.hpp"

namespace lakmus::model {
void act(Draft&, const CreateInvitation&) {}

void act(Draft&, const UpdateInvitation&) {}

void act(Draft&, const CancelInvitation&) {}

void act(Draft&, const CreateSelfBookingDeadline&) {}

void act(Draft&, const AnswerPreparationForm&) {}
}  // namespace lakmus::model
