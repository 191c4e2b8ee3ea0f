#pragma once

#include "oracle/followed.hpp"
#include "oracle/investigation.hpp"

namespace lakmus::oracle {
/// Follows a life under the rulebook as intended, under the known issues that were found in it, and
/// under all that explains it; and says from them what becomes of each check.
class Account {
public:
    /// `capabilities` and `settlement` must outlive the account.
    Account(
        const model::RuleBook& book,
        model::State given,
        const Capabilities& capabilities,
        const Settlement& settlement
    );

    void advance(const JudgedStep& step);

    [[nodiscard]] const Followed& intended() const { return intended_; }
    /// What explains best all that the target did.
    [[nodiscard]] const Followed& best() const { return explained_ ? *explained_ : intended_; }

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
    [[nodiscard]] VariantSet explanation_of(const Comparison& check) const;
    /// The deviation follows from what showed itself at an earlier step.
    [[nodiscard]] bool is_consequence(const Comparison& check) const;

private:
    [[nodiscard]] const model::Variant* documented(const Comparison& check) const;
    void note_shown();
    void note_documented();
    [[nodiscard]] Followed replayed(const VariantSet& variants) const;
    [[nodiscard]] VariantSet known_meant_by(const Comparison& check) const;
    [[nodiscard]] VariantSet faults_meant_by(const Comparison& check) const;

    /// One of several faults, followed alone, and all of them without it.
    struct Part {
        const model::Variant* fault = nullptr;
        Followed alone;
        Followed others;
    };

    const Capabilities* capabilities_;
    model::State given_;
    VariantSet variants_;
    Followed intended_;
    std::optional<Followed> known_;  ///< Under the known issues among them alone.
    std::optional<Followed> explained_;
    std::vector<Part> parts_;  ///< Where there are several faults.
    std::optional<std::size_t> lost_from_;
    VariantSet shown_;  ///< Faults that showed themselves at an earlier step.
    std::vector<JudgedStep> steps_;
    std::vector<std::uint64_t> documented_;  ///< Open checks that a known issue foretells exactly.
};
}  // namespace lakmus::oracle
