#include "model/basis/actions.hpp"

namespace lakmus::model {
void act(Draft& draft, const CreateCv& c) {
    auto& cv = draft.citizen(c.citizen).cv;
    cv.exists = true;
    cv.profile_deleted = false;
}

void act(Draft& draft, const SetCvSearchable& c) {
    auto& cv = draft.citizen(c.citizen).cv;
    cv.searchable = cv.exists && c.searchable;
}

void act(Draft& draft, const DeleteJobnetProfile& c) {
    draft.citizen(c.citizen).cv = {.profile_deleted = true};
}
}  // namespace lakmus::model
