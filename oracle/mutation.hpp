#pragma once

#include "model/variants.hpp"
#include "oracle/equivalent_mutants.hpp"
#include "oracle/exercise.hpp"
#include "oracle/runner.hpp"
#include "scenarios/format/lives.hpp"

namespace lakmus::oracle {
/// A system that is wrong in one place, and whether anything noticed.
struct MutantFate {
    const model::Variant* mutant = nullptr;
    std::string equivalent{};  ///< Why nothing can notice it; empty: it is not listed.
    std::string killed_by{};   ///< The case, or the life by number; empty: it survives.
    bool by_corpus = false;    ///< A case of the corpus noticed it.

    [[nodiscard]] bool is_killed() const { return !killed_by.empty(); }
    /// Listed as one that nothing can notice, and noticed.
    [[nodiscard]] bool is_wrongly_listed() const { return is_killed() && !equivalent.empty(); }
    [[nodiscard]] bool survives() const { return !is_killed() && equivalent.empty(); }
};

/// Holds scenarios and lives against every mutation of the rulebook: how much do they notice?
/// Deterministic, the same with any number of threads.
class MutantHunt {
public:
    MutantHunt(const EquivalentMutants& equivalents, unsigned jobs);

    /// The cases about a mutant's own rule are asked first: they most likely notice.
    void hunt_with(const std::vector<PlannedCase>& corpus);
    /// Asks the lives about what nothing noticed so far. "life 17 of NAME" names the first.
    void hunt_with(const scenarios::Lives& lives);

    /// In the order of `model::mutants()`.
    [[nodiscard]] const std::vector<MutantFate>& fates() const { return fates_; }

private:
    struct Hunted {
        std::size_t fate = 0;
        model::RuleBook book;
    };
    [[nodiscard]] std::vector<Hunted> survivors() const;

    unsigned jobs_;
    model::RuleBook intended_;
    Capabilities capabilities_;
    std::vector<MutantFate> fates_;
};
}  // namespace lakmus::oracle
