#include "model/basis/actions.hpp"

namespace lakmus::model {
void act(Draft&, const CreateCompanyRecruitment&) {}

void act(Draft&, const UpdateCompanyRecruitment&) {}

void act(Draft&, const ReferCandidate&) {}

void act(Draft&, const RemoveCandidate&) {}

void act(Draft&, const CloseCompanyRecruitment&) {}
}  // namespace lakmus::model
