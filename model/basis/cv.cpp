#include "model/basis/actions.hpp"

namespace lakmus::model {
void act(Draft&, const CreateCv&) {}

void act(Draft&, const SetCvSearchable&) {}

void act(Draft&, const DeleteJobnetProfile&) {}
}  // namespace lakmus::model
