#pragma once

#include "model/rulebook.hpp"
#include "oracle/observation.hpp"
#include "scenarios/format/lifecycle.hpp"

/// Tells targets apart without paying for a diagnosis.
namespace lakmus::mutants {
/// A life, and what the release as intended does in it.
class Exercise {
public:
    /// `intended` must outlive the exercise.
    Exercise(const model::RuleBook& intended, scenarios::Lifecycle life);

    [[nodiscard]] const scenarios::Lifecycle& life() const { return life_; }
    /// True when a system that follows `book` does anything here that the release as intended does
    /// not allow under any reading.
    [[nodiscard]] bool tells_apart(const model::RuleBook& book) const;

private:
    const model::RuleBook* intended_;
    scenarios::Lifecycle life_;
    oracle::Capabilities capabilities_;
    std::vector<oracle::Answer> answers_;
};
}  // namespace lakmus::mutants
