/// Section 3.3: emigrated citizens and their CVs.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr Question q3_3_a{
    "Q3.3a", "Is an emigrated citizen's CV from before 2020-12-07 still there?", {"there", "gone"}};
constexpr Question q3_3_b{
    "Q3.3b", "Does the CV search find the CV of an emigrated citizen?", {"found", "not found"}};

bool is_emigrated(const Facts& facts, CitizenId id) {
    const auto* citizen = facts.state().find(id);
    return citizen != nullptr && citizen->emigrated;
}

Finding created_by_emigrated(const Facts& facts, const CreateCv& c) {
    return is_emigrated(facts, c.citizen) ? Finding::kept : Finding::irrelevant;
}

Finding barred_to_emigrated(const Facts& facts, const CreateCv& c) {
    return is_emigrated(facts, c.citizen) ? Finding::broken : Finding::irrelevant;
}

/// What was not converted in December 2020 is gone in a life that starts before the release.
bool lose_old_cvs(Draft& draft, const Released&) {
    for (auto& citizen : draft.draft().citizens)
        citizen.old_cv = citizen.old_cv && !citizen.emigrated;
    return false;
}

constexpr std::array rules{
    Rule{
        .id = "3.3/emigrated-can-create-cv",
        .says = "An emigrated citizen with a CV requirement can create a CV.",
        .former = "It was refused.",
        .clauses =
            clauses(permits<created_by_emigrated>(), refuses<barred_to_emigrated>(formerly))},
    Rule{
        .id = "3.3/address-shown-protected",
        .says = "Such a CV shows its address as protected.",
        .cells = {choice("address", {"protected", "plain"}, 0)}},
    Rule{
        .id = "3.3/old-cv-not-converted",
        .says = "Whether an emigrated citizen's CV from before 2020-12-07 is still there is open; "
                "a new one can be made.",
        .former_with = "3.3/emigrated-can-create-cv",
        .known = "It was not converted and is gone.",
        .known_fix = "no release is named",
        .clauses = clauses(effect<lose_old_cvs>(always)),
        .also_asks = {&q3_3_a}},
    Rule{
        .id = "3.3/not-found-in-search",
        .says = "Whether the CV search finds the CV of an emigrated citizen is open.",
        .known = "It is not found, even when it is searchable.",
        .known_fix = "no release is named",
        .also_asks = {&q3_3_b}},
};
static_assert(well_formed(rules));
}  // namespace

Section s3_3_emigrated() { return {"3.3", "CVs of emigrated citizens", rules}; }
}  // namespace lakmus::model
