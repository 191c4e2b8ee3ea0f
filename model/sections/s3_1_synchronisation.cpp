/// Section 3.1: the batch brings changes of the CV requirement to readers.

#include "model/cv_requirement.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
bool deliver(Draft& draft, const RunCvSynchronisation&) {
    bool fired = false;
    for (auto& citizen : draft.draft().citizens) {
        fired = fired || citizen.synchronisation.older != 0;
        citizen.synchronisation.older = 0;
    }
    return fired;
}

constexpr std::array rules{
    Rule{
        .id = "3.1/synchronisation",
        .says = "After a run of the batch a change of the CV requirement has reached readers; with "
                "none it may take five minutes.",
        .decides = "At five minutes it must be there.",
        .former = "Five minutes could pass even with runs between.",
        .cells = {amount("minutes without a run", Unit::minute, 5)},
        .clauses = clauses(effect<deliver>()),
        .also_asks = {&q3_1}},
};
static_assert(well_formed(rules));
}  // namespace

Section s3_1_synchronisation() { return {"3.1", "Synchronisation of CV data", rules}; }
}  // namespace lakmus::model
