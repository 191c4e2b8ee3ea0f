#pragma once

#include "oracle/diagnosis.hpp"

#include <memory>

namespace lakmus::oracle {
/// A rulebook that is followed along a life, and how the last step compares with it.
class Followed {
public:
    Followed(model::RuleBook book, const model::State& given);

    void advance(const JudgedStep& step, const Capabilities& capabilities);
    void follow_answer(const JudgedStep& step) { belief_.follow_answer(step); }

    [[nodiscard]] const model::RuleBook& book() const { return *book_; }
    [[nodiscard]] bool agrees() const { return last_.agrees(); }
    [[nodiscard]] const Prediction& prediction() const { return last_.prediction; }
    /// Open questions that the last answer settled.
    [[nodiscard]] const std::vector<model::ChoicePoint>& resolved() const { return last_.resolved; }
    [[nodiscard]] const std::vector<Comparison>& checks() const { return checks_; }
    /// The check of the last step with this key, or null.
    [[nodiscard]] const Comparison* find(std::uint64_t key) const;
    /// Nothing that the target showed contradicts the rulebook there.
    [[nodiscard]] bool foretold(std::uint64_t key) const;

private:
    std::unique_ptr<model::RuleBook> book_;
    Belief belief_;
    Advance last_;
    std::vector<Comparison> checks_;
};

/// What accounts for all that the target did so far: the rulebook as intended, and where that does
/// not do, the variants that explain the rest. Each is followed on from its first step.
class Account {
public:
    /// `capabilities` must outlive the account.
    Account(const model::RuleBook& book, model::State given, const Capabilities& capabilities);

    /// Follows one more step; explains it where the target did something else. An explanation that
    /// is new is returned.
    std::optional<Explanation> advance(const JudgedStep& step);

    [[nodiscard]] const Followed& intended() const { return intended_; }
    /// What explains best all that the target did.
    [[nodiscard]] const Followed& best() const { return explained_ ? *explained_ : intended_; }
    /// From here on the state of the target is not known for sure.
    [[nodiscard]] bool is_lost() const { return lost_; }

    /// A check with the prediction that it belongs to.
    struct Told {
        const Comparison* check = nullptr;
        const Prediction* prediction = nullptr;
    };
    /// What differs from that which known issues and the explanation foretell where the intended
    /// rulebook says nothing: left out, it would hide faults behind them.
    [[nodiscard]] std::vector<Told> told_beyond_intention() const;

    [[nodiscard]] Verdict verdict_of(const Comparison& check) const;
    /// The variants under which the model does what the target did there, or nothing.
    [[nodiscard]] std::string explanation_of(const Comparison& check) const;
    /// The deviation follows from what was found at earlier steps.
    [[nodiscard]] bool is_consequence(const Comparison& check) const;

private:
    std::optional<Explanation> explain();
    void note_documented();
    [[nodiscard]] const model::Variant* documented(const Comparison& check) const;
    void note_foretold();
    [[nodiscard]] VariantSet find_variants();
    [[nodiscard]] Followed replayed(const VariantSet& variants) const;
    void follow_unexplained();
    [[nodiscard]] bool is_meant(const model::Variant& known, const Comparison& check) const;

    const Capabilities* capabilities_;
    model::State given_;
    Followed intended_;
    std::optional<Followed> known_;  ///< Under the known issues among them alone.
    std::optional<Followed> explained_;
    VariantSet variants_;
    std::vector<JudgedStep> steps_;
    std::vector<std::uint64_t> documented_;  ///< Open checks that a known issue foretells exactly.
    std::vector<std::uint64_t> foretold_;    ///< The checks that an earlier explanation foretold.
    unsigned failed_searches_ = 0;
    bool lost_ = false;
    bool was_lost_ = false;  ///< Already before the last step.
};
}  // namespace lakmus::oracle
