#pragma once

#include "model/step.hpp"
#include "model/views.hpp"
#include "scenarios/format/lifecycle.hpp"

namespace lakmus::generators {
/// What a rulebook makes of one call of a lifecycle.
struct Played {
    model::State before;
    model::StepResult result;
    std::vector<model::ExpectedField> fields;
};

/// Plays a lifecycle on the model; every open question takes its first reading.
[[nodiscard]] inline std::vector<Played> play(
    const model::RuleBook& book, const scenarios::Lifecycle& life
) {
    std::vector<Played> steps;
    auto state = life.given;
    for (const auto& call : life.calls) {
        auto& step = steps.emplace_back();
        step.before = state;
        step.result = model::step(book, std::move(state), call);
        model::show(book, step.result.state, step.fields);
        state = step.result.state;
    }
    return steps;
}
}  // namespace lakmus::generators
