#pragma once

#include "model/exemptions.hpp"

namespace lakmus::model {
inline constexpr Question q3_1{
    "Q3.1",
    "When, within five minutes, do readers see a change if the batch has not run?",
    {"when the batch runs", "at once"}};

/// What the CV of a citizen must be, as far as the note tells it.
struct RequirementNow {
    bool told = true;         ///< False where the note says nothing at all.
    CvRequirement value{};    ///< What the model shows.
    std::uint8_t may_be = 0;  ///< Bit per requirement that conforms; the bit of `value` is in it.
    RuleSet rules;
    QuestionSet questions;  ///< Not empty where more than one bit is set.
};

/// Reported sick: a type 11 is active, or the open group is 6, 24 or 25. Source: 3.2.
[[nodiscard]] bool is_sick(const Facts& facts, CitizenId id);

/// The requirement that holds now, not yet what readers see (3.1).
[[nodiscard]] RequirementNow requirement_of(
    Facts& facts, CitizenId id, const Exemptions& exemptions
);

/// What readers may see instead of the present requirement, because the batch has not run: bit per
/// requirement. Source: 3.1.
[[nodiscard]] std::uint8_t older_requirements(const Facts& facts, const Citizen& citizen);

/// Notes what has changed for a citizen since it was last asked. To be called after each change.
void note_requirement_change(Draft& draft, CitizenId id);
void note_requirement_changes(Draft& draft);
}  // namespace lakmus::model
