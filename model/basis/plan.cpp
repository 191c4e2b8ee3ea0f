#include "model/basis/actions.hpp"

namespace lakmus::model {
void act(Draft&, const RegisterJobSearchRequirements&) {}

void act(Draft&, const CreateActivity&) {}

void act(Draft&, const UpdateActivity&) {}

void act(Draft&, const CancelActivity&) {}

void act(Draft&, const InterruptActivity&) {}
}  // namespace lakmus::model
