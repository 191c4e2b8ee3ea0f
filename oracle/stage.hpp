#pragma once

#include "oracle/runner.hpp"

namespace lakmus::oracle {
/// The targets of a run, and the day on which they play: each answers first what was recorded and
/// plays again what fails in transport, and where the clock cannot be set cases move to the day of
/// the run.
class Stage {
public:
    /// Makes the first target and asks what it supports. `options` must outlive the stage.
    explicit Stage(const RunOptions& options);

    /// What the first target said of itself.
    [[nodiscard]] const std::variant<Capabilities, Failure>& hello() const { return hello_; }
    /// Nothing at all where it cannot be used.
    [[nodiscard]] const Capabilities& capabilities() const { return capabilities_; }
    [[nodiscard]] Target& first() { return *first_; }
    /// A further target, or null where it cannot be used: the first, which can, does its work.
    [[nodiscard]] std::unique_ptr<Target> another() const;

    /// True where the targets' clock cannot be set.
    [[nodiscard]] bool is_on_real_clock() const { return is_on_real_clock_; }
    /// True where cases may be played on other days than those that they tell.
    [[nodiscard]] bool moves_cases() const;
    /// The case on the day on which it is played, or was when it was recorded. One that starts
    /// before the release stays where it is: no other day is like it.
    [[nodiscard]] scenarios::Case placed(scenarios::Case one) const;

private:
    [[nodiscard]] std::unique_ptr<Target> new_target() const;

    const RunOptions& options_;
    std::unique_ptr<Target> first_;
    std::variant<Capabilities, Failure> hello_;
    Capabilities capabilities_;
    bool is_on_real_clock_ = false;
};
}  // namespace lakmus::oracle
