#pragma once

#include "model/step.hpp"
#include "model/views.hpp"
#include "oracle/observation.hpp"
#include "scenarios/format/lifecycle.hpp"

/// Tells systems apart without paying for a diagnosis.
namespace lakmus::mutants {
/// A life, and what the release as intended does in it.
class Exercise {
public:
    /// `intended` must outlive the exercise.
    Exercise(const model::RuleBook& intended, scenarios::Lifecycle life);

    /// True when a system that follows `book` does anything here that the release as intended does
    /// not allow under any reading.
    [[nodiscard]] bool tells_apart(const model::RuleBook& book) const;

private:
    /// What a system that follows a rulebook to the letter shows of one step.
    struct Seen {
        bool accepted = false;
        model::RuleSet reasons;
        std::vector<model::Message> messages;
        std::vector<model::ExpectedField> fields;
    };

    [[nodiscard]] static Seen see(const model::RuleBook& book, const model::StepResult& result);
    [[nodiscard]] static bool look_alike(const Seen& one, const Seen& other);
    [[nodiscard]] bool does_the_same(const model::RuleBook& book) const;

    const model::RuleBook* intended_;
    scenarios::Lifecycle life_;
    oracle::Capabilities capabilities_;
    std::vector<Seen> seen_;
};
}  // namespace lakmus::mutants
