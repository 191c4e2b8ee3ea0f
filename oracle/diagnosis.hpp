#pragma once

#include "model/variants.hpp"
#include "oracle/belief.hpp"

namespace lakmus::oracle {
using VariantSet = std::vector<const model::Variant*>;

/// What a diagnosis may look at.
struct Symptoms {
    const model::RuleBook& book;
    const model::State& given;
    std::span<const JudgedStep> steps;  ///< Up to the one that differs.
    const Capabilities& capabilities;
    const std::vector<Comparison>& checks;  ///< Of the last step, under what was believed so far.
    const std::vector<VariantSet>& explained;  ///< What explained the earlier steps equally well.
};

/// What makes the model do all that the target did.
struct Diagnosis {
    /// Equally small, the likeliest first: a documented behaviour before a mutation, the rules that
    /// bear on what differs before others, a moved limit before a dropped rule. Empty: none found.
    std::vector<VariantSet> sets;
    bool cut_short = false;  ///< The effort was spent before everything was tried.
};

/// How much one deviation may cost. Counted in steps that are played again and not by a clock, so
/// that a busy machine changes no result.
struct Effort {
    std::size_t steps = 200 * steps_per_millisecond;
    static constexpr std::size_t steps_per_millisecond = 200;  ///< About, on a machine of 2020.
};

/// Looks for the smallest set of variants that explains what a target does: known issues, then one
/// former behaviour or mutation (each with the known issues that it needs), then one more than
/// explained the earlier steps, then pairs. Remembers by its symptoms what it found, so that a
/// fault is searched for once however often it shows.
class Diagnostician {
public:
    explicit Diagnostician(Effort effort = {}) : effort_{effort} {}

    [[nodiscard]] Diagnosis explain(const Symptoms& symptoms);

private:
    /// How a fault shows, whoever it befalls and on whatever day.
    struct Signature {
        std::size_t command = 0;
        model::RuleSet suspects;
        std::vector<std::uint64_t> checks;  ///< What they are about, without their subject.
        friend bool operator==(const Signature&, const Signature&) = default;
    };
    struct Memory {
        Signature signature;
        std::vector<VariantSet>
            faults;  ///< What explained it, beside what explained earlier steps.
        unsigned failures = 0;
    };
    [[nodiscard]] static Signature signature_of(const Symptoms& symptoms);
    [[nodiscard]] Memory& memory_of(const Symptoms& symptoms);

    Effort effort_;
    std::vector<Memory> memories_;
};

/// Where nothing explains all of the last step: the known issues that leave the least of it to
/// explain, beside what was explained before. Empty: none makes it less.
[[nodiscard]] VariantSet explain_in_part(const Symptoms& symptoms);

/// The rules of the checks that differ, and those that the target names as its reasons.
[[nodiscard]] model::RuleSet suspects_of(const Symptoms& symptoms);

[[nodiscard]] VariantSet known_among(const VariantSet& variants);
[[nodiscard]] VariantSet faults_among(const VariantSet& variants);

/// All variants of both sets, each once.
[[nodiscard]] VariantSet united(const VariantSet& a, const VariantSet& b);

[[nodiscard]] VariantSet without(VariantSet set, const VariantSet& taken);

/// The rulebook with the variants applied, in order.
[[nodiscard]] model::RuleBook with(model::RuleBook book, const VariantSet& variants);
}  // namespace lakmus::oracle
