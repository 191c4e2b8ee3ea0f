#pragma once

#include "model/facts.hpp"

namespace lakmus::model {
/// From what the active absences of a citizen exempt. Bits are `Duty` enumerators.
struct Exemptions {
    std::int64_t certain = 0;
    std::int64_t possible = 0;  ///< Where the note leaves it open.
    RuleSet rules;
    RuleSet cv_rules;       ///< Those of `rules` that speak of the CV.
    QuestionSet questions;  ///< What leaves `possible` open.
    bool joblog = false;    ///< The joblog search shows the citizen as exempt.
    bool joblog_told = true;
    RuleSet joblog_rules;

    [[nodiscard]] bool is_certain(Duty duty) const { return has(certain, duty); }
    [[nodiscard]] bool is_possible(Duty duty) const { return has(possible, duty); }

private:
    static bool has(std::int64_t bits, Duty duty) {
        return ((bits >> static_cast<int>(duty)) & 1) != 0;
    }
};

/// Adds up the absences that are active now. `facts` may speak for any rule afterwards.
[[nodiscard]] Exemptions exemptions_of(Facts& facts, CitizenId citizen);
}  // namespace lakmus::model
