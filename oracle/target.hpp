#pragma once

#include "oracle/observation.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <memory>

namespace lakmus::oracle {
/// A system under test.
/// Nothing here throws for what a target does: trouble is a `Failure`.
class Target {
public:
    Target() = default;
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;
    virtual ~Target() = default;

    /// What the target supports, or why it cannot be used at all. Asked before any play,
    /// and again where it failed.
    [[nodiscard]] virtual std::variant<Capabilities, Failure> hello() = 0;

    /// Plays one lifecycle in a fresh world. After a failure the next play starts the target anew.
    /// Pre: every actor of `life` has its code (see `resolve_actors`).
    [[nodiscard]] virtual Trace play(const scenarios::Lifecycle& life) = 0;
};

/// Fills in the code of every jobcentre and a-kasse that is "the citizen's own", as the reference
/// model sees it at that step.
[[nodiscard]] scenarios::Lifecycle resolve_actors(
    const model::RuleBook& book, scenarios::Lifecycle life
);
}  // namespace lakmus::oracle
