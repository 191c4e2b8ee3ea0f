#pragma once

#include "oracle/compare.hpp"
#include "scenarios/format/scenario.hpp"

namespace lakmus::oracle {
/// What differs in one step of a life.
struct Differing {
    std::size_t call = 0;
    const std::vector<Comparison>& checks;
};

/// What an author who believes the model would expect of each step: its answer, and of the step
/// that differs the fields and messages too, as far as the note settles them.
[[nodiscard]] std::vector<scenarios::Step> expected_steps(
    const model::RuleBook& book, const scenarios::Lifecycle& life, const Differing& differing
);
}  // namespace lakmus::oracle
