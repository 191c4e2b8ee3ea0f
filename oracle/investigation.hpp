#pragma once

#include "oracle/diagnosis.hpp"

namespace lakmus::oracle {
/// What accounts for a whole life that does not go as intended.
struct Settlement {
    /// Equally good explanations of it; the first is the one that is told. Empty: none.
    std::vector<VariantSet> explanations;
    std::vector<JudgedStep> steps;         ///< With a mark on those that nothing explains.
    std::optional<std::size_t> lost_from;  ///< From here on the target's state is a guess.
    bool cut_short = false;                ///< A search spent its effort before it had an end.

    [[nodiscard]] VariantSet variants() const {
        return explanations.empty() ? VariantSet{} : explanations.front();
    }
};

/// Finds what explains the steps, from the first that differs on.
[[nodiscard]] Settlement investigate(
    const model::RuleBook& book,
    const model::State& given,
    std::vector<JudgedStep> steps,
    const Capabilities& capabilities,
    Diagnostician& diagnostician
);
}  // namespace lakmus::oracle
