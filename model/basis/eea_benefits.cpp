#include "model/basis/actions.hpp"

namespace lakmus::model {
void act(Draft&, const CreateEEABenefitsPaymentData&) {}

void act(Draft&, const UpdateEEABenefitsPaymentData&) {}

void act(Draft&, const DeleteEEABenefitsPaymentData&) {}
}  // namespace lakmus::model
