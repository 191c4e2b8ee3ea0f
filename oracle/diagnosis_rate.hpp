#pragma once

#include "oracle/runner.hpp"

namespace lakmus::oracle {
/// How a system with some variants at once was explained.
struct Diagnosed {
    std::vector<const model::Variant*> variants;
    bool seen = false;   ///< A scenario shows each of them; with several, beside the others.
    bool named = false;  ///< Each was named, or one that no scenario tells apart from it.
    std::vector<std::string> told;  ///< What the run's explanation names: roots and known issues.
};

/// Plays the cases on systems that are wrong on purpose, and sees whether the diagnosis finds out
/// in what. Deterministic.
class DiagnosisRate {
public:
    /// `cases` must outlive it.
    explicit DiagnosisRate(const std::vector<PlannedCase>& cases);

    [[nodiscard]] Diagnosed diagnose(const std::vector<const model::Variant*>& variants) const;

private:
    [[nodiscard]] bool is_seen(const std::vector<const model::Variant*>& variants) const;
    [[nodiscard]] bool is_named(const model::Variant& variant, const std::vector<std::string>& told)
        const;
    /// Some case shows a difference between the systems.
    [[nodiscard]] bool tell_apart(const model::RuleBook& one, const model::RuleBook& other) const;

    const std::vector<PlannedCase>& cases_;
    model::RuleBook intended_;
    std::vector<scenarios::Lifecycle> lives_;
};

/// Former behaviours, known issues and mutants: all that a diagnosis should name.
[[nodiscard]] std::vector<const model::Variant*> diagnosable_variants();

/// Pairs of different variants, drawn with the seed.
[[nodiscard]] std::vector<std::vector<const model::Variant*>> draw_pairs(
    const std::vector<const model::Variant*>& variants, std::size_t count, std::uint64_t seed
);
}  // namespace lakmus::oracle
