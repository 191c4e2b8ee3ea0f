#pragma once

#include "model/step.hpp"

namespace lakmus::model {
/// One step as an invariant sees it.
struct Taken {
    const RuleBook& book;
    const State& before;  ///< With the time of the call: what time brought is not the call's doing.
    const Call& call;
    const StepResult& result;
};

/// What holds after every step of every lifecycle from the release on, under the intended rulebook.
struct Invariant {
    std::string_view id;  ///< "one-open-contact-group"
    std::string_view says;
    bool (*holds)(const Taken& step) = nullptr;
};

[[nodiscard]] std::span<const Invariant> invariants();
}  // namespace lakmus::model
