#pragma once

#include "oracle/compare.hpp"

#include <span>

namespace lakmus::oracle {
/// A step as it counts for judging: what was asked of the target, and what it answered.
struct JudgedStep {
    model::Call call;
    const Answer* answer = nullptr;  ///< Null: not sent or not judged; time alone passes.
};

/// How one step went under a belief.
struct Advance {
    bool agrees = false;  ///< At least one candidate predicted just what the target did.
    Prediction
        prediction;  ///< Of the first candidate that agrees, else of the one nearest to agreeing.
};

/// All states that the target may be in under one rulebook: one, until the note leaves something
/// open; then one for each reading that what the target showed so far allows.
class Belief {
public:
    /// `book` must outlive the belief.
    Belief(const model::RuleBook& book, model::State given);

    /// Takes the readings that agree with the answer; where none does, follows the nearest one.
    [[nodiscard]] Advance advance(const JudgedStep& step, const Capabilities& capabilities);

    /// Follows a target that accepted what rules refuse: carries the command out all the same.
    void accept_all_the_same(const JudgedStep& step);
    /// Follows a target that refused what no rule refuses: lets time pass, and no more.
    void refuse_all_the_same(const JudgedStep& step);

    [[nodiscard]] const model::State& state() const { return candidates_.front(); }
    /// More readings were possible than are followed: judgement is weaker from here on.
    [[nodiscard]] bool overflowed() const { return overflowed_; }

private:
    static constexpr std::size_t candidate_limit = 64;

    const model::RuleBook* book_;
    std::vector<model::State> candidates_;
    std::vector<model::State> before_;  ///< The candidates before the last step.
    bool overflowed_ = false;
};

/// True when a rulebook reproduces every answered step from the start.
[[nodiscard]] bool reproduces(
    const model::RuleBook& book,
    const model::State& given,
    std::span<const JudgedStep> steps,
    const Capabilities& capabilities
);
}  // namespace lakmus::oracle
