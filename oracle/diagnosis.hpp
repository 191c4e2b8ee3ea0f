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
    model::RuleSet suspects;      ///< The rules of the checks that differ.
    const VariantSet& explained;  ///< What was found at earlier steps; a new explanation keeps it.
};

/// The smallest set of variants under which the model does all that the target did: known issues
/// first, then one former behaviour, then one mutation, each with the known issues that it needs,
/// then two former behaviours. Empty: none was found. What was explained before is part of the
/// answer.
[[nodiscard]] VariantSet diagnose(const Symptoms& symptoms);

/// The rulebook with the variants applied, in order.
[[nodiscard]] model::RuleBook with(model::RuleBook book, const VariantSet& variants);

/// The explanation as a report tells it.
[[nodiscard]] Explanation explain(const VariantSet& variants, std::size_t step);
}  // namespace lakmus::oracle
