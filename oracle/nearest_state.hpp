#pragma once

#include "oracle/belief.hpp"

#include <memory>

namespace lakmus::oracle {
/// A step that nothing explains, and what was believed at it.
struct Unexplained {
    const model::RuleBook& book;
    std::span<const model::State> before;  ///< The states that the target may have been in.
    const model::State& after;             ///< What follows from the answer alone.
    const JudgedStep& step;                ///< With its answer.
    const Capabilities& capabilities;
    model::RuleSet at_work;  ///< The rules that bore on the step.
};

/// The state that comes nearest to what the views show after the step, of those that one step leads
/// to under a single variant of the rules at work, whatever it answers. Null where none is nearer
/// than what follows from the answer alone.
[[nodiscard]] std::shared_ptr<const model::State> nearest_state(const Unexplained& unexplained);
}  // namespace lakmus::oracle
