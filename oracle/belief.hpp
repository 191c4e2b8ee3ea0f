#pragma once

#include "oracle/compare.hpp"

#include <memory>
#include <optional>
#include <span>

namespace lakmus::oracle {
/// A step as it counts for judging: what was asked of the target, and what it answered.
struct JudgedStep {
    const model::Call* call = nullptr;
    const Answer* answer = nullptr;  ///< Null: not sent or not judged; time alone passes.
    bool unexplained = false;  ///< Nothing explains the answer: it is followed against the rules.
    /// Then the state that the views show best, where the answer alone leads to a worse one.
    std::shared_ptr<const model::State> shown{};
};

/// How one step went under a belief.
struct Advance {
    /// How far the nearest candidate is from what the target did; 0: it predicted just that.
    std::size_t differences = 0;
    Prediction prediction;                       ///< Of the first candidate that is nearest.
    std::vector<Comparison> checks{};            ///< Of that prediction, where there is an answer.
    std::vector<model::ChoicePoint> resolved{};  ///< Open questions that the answer settled.

    [[nodiscard]] bool agrees() const { return differences == 0; }
};

/// All states that the target may be in under one rulebook: one, until the note leaves something
/// open; then one for each reading that what the target showed so far allows.
class Belief {
public:
    /// `book` must outlive the belief.
    Belief(const model::RuleBook& book, model::State given);

    /// Takes the readings that agree with the answer; where none does, the nearest ones.
    [[nodiscard]] Advance advance(const JudgedStep& step, const Capabilities& capabilities);

    /// Takes back the last step and takes over the state that the views show, or else follows the
    /// answer where it was not predicted.
    void follow_answer(const JudgedStep& step);

    [[nodiscard]] const model::State& state() const { return candidates_.front(); }
    /// The states before the last step.
    [[nodiscard]] std::span<const model::State> before() const { return before_; }
    /// More readings were possible than are followed: judgement is weaker from here on.
    [[nodiscard]] bool overflowed() const { return overflowed_; }

private:
    void consider(const model::State& state);
    void note_readings(const model::ChoicePoints& choices);
    [[nodiscard]] std::vector<model::ChoicePoint> resolved() const;

    static constexpr std::size_t candidate_limit = 64;

    const model::RuleBook* book_;
    std::vector<model::State> candidates_;
    std::vector<model::State> before_;          ///< The candidates before the last step.
    IndexedAnswer indexed_;                     ///< The answer to the last step.
    std::vector<model::ChoicePoint> readings_;  ///< Taken by what is nearest in the last step.
    bool wrong_answer_ = false;                 ///< The last step was not answered as predicted.
    bool overflowed_ = false;
};

/// The state that follows from an answer against the rules: what it accepted is carried out though
/// they refuse it; where it refused, time passes and no more.
[[nodiscard]] model::State followed(
    const model::RuleBook& book, const model::State& state, const JudgedStep& step
);

/// How many fields of the views are otherwise than the state would have them.
[[nodiscard]] std::size_t view_differences(
    const model::RuleBook& book,
    const model::State& state,
    const Answer& answer,
    const Capabilities& capabilities
);

/// How far a rulebook is from what the target did at the last of the steps; nothing where it is off
/// at an earlier one that has an explanation.
[[nodiscard]] std::optional<std::size_t> distance(
    const model::RuleBook& book,
    const model::State& given,
    std::span<const JudgedStep> steps,
    const Capabilities& capabilities
);
}  // namespace lakmus::oracle
