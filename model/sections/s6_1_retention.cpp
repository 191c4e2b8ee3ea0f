/// Section 6.1: data of systematic referrals are deleted.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr Question q6_1_a{
    "Q6.1a",
    "Are the data gone on the very day two years after their registration?",
    {"kept", "gone"}};

bool delete_old(Draft& draft, const RunRetention&) {
    bool fired = false;
    const auto today = draft.today();
    for (auto& citizen : draft.draft().citizens)
        for (auto& referral : citizen.referrals) {
            const auto limit = plus_years(referral.registered, static_cast<int>(draft.amount()));
            fired = true;
            if (today == limit && !referral.deleted)
                referral.deleted = q6_1_a.readings[draft.choose()] == "gone";
            else if (today > limit)
                referral.deleted = true;
        }
    return fired;
}

constexpr std::array rules{
    Rule{
        .id = "6.1/systematic-referral-retention",
        .says = "Data of a systematic referral are kept for two years from registration; after "
                "that a run of the job deletes them.",
        .former = "They were kept.",
        .cells = {amount("years kept", Unit::year, 2)},
        .clauses = clauses(effect<delete_old>(q6_1_a, as_intended))},
};
static_assert(well_formed(rules));
}  // namespace

Section s6_1_retention() { return {"6.1", "Deletion of systematic referrals", rules}; }
}  // namespace lakmus::model
