#pragma once

#include "oracle/belief.hpp"

#include <memory>

namespace lakmus::oracle {
/// A rulebook that is followed along a life, and how the last step compares with it.
class Followed {
public:
    /// `book` must outlive what follows it.
    Followed(const model::RuleBook& book, const model::State& given);
    Followed(model::RuleBook&& book, const model::State& given);

    void advance(const JudgedStep& step, const Capabilities& capabilities);
    /// Takes back the last step and follows what the target did against the rules.
    void follow_answer(const JudgedStep& step) { belief_.follow_answer(step); }

    [[nodiscard]] const model::RuleBook& book() const { return *book_; }
    /// The states before the last step.
    [[nodiscard]] std::span<const model::State> before() const { return belief_.before(); }
    [[nodiscard]] const model::State& state() const { return belief_.state(); }
    [[nodiscard]] bool agrees() const { return last_.agrees(); }
    [[nodiscard]] const Prediction& prediction() const { return last_.prediction; }
    /// Open questions that the last answer settled.
    [[nodiscard]] const std::vector<model::ChoicePoint>& resolved() const { return last_.resolved; }
    [[nodiscard]] const std::vector<Comparison>& checks() const { return last_.checks; }
    /// The check of the last step with this key, or null.
    [[nodiscard]] const Comparison* find(std::uint64_t key) const;
    /// Nothing that the target showed contradicts the rulebook there.
    [[nodiscard]] bool foretold(std::uint64_t key) const;

private:
    std::unique_ptr<const model::RuleBook> own_;  ///< A book that nobody else keeps.
    const model::RuleBook* book_;
    Belief belief_;
    Advance last_;
};
}  // namespace lakmus::oracle
