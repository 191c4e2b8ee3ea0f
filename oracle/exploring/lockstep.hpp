#pragma once

#include "oracle/exploring/trial.hpp"

namespace lakmus::oracle {
/// Plays the model beside what a target did, as long as the target does just what the model does
/// where it is free: most lives need no more, and this costs a fraction of a judgement. Reusable,
/// so that its memory is.
class Lockstep {
public:
    /// `capabilities` must outlive it.
    explicit Lockstep(const Capabilities& capabilities) : capabilities_{&capabilities} {}

    /// What judging would give to the life; nothing where that is not plain, so that it must be
    /// judged: a deviation, a step that was passed over, an open question answered otherwise, or
    /// one answered as a known issue is.
    [[nodiscard]] std::optional<Verdict> verdict(const model::RuleBook& book, const Played& played);

    /// The rules that bore on what was shown in the last life, as far as it was plain.
    [[nodiscard]] const model::RuleSet& shown() const { return shown_; }

private:
    [[nodiscard]] bool advance(
        const model::RuleBook& book, const model::Call& call, const Answer& answer
    );

    const Capabilities* capabilities_;
    Prediction prediction_;
    IndexedAnswer indexed_;
    std::vector<Comparison> checks_;
    Tally tally_;
    model::RuleSet shown_;
};
}  // namespace lakmus::oracle
