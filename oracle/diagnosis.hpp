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
    const VariantSet& explained;  ///< What was found at earlier steps.
};

/// The smallest set of variants under which the model does all that the target did: known issues
/// first, then one former behaviour, then one mutation, each with the known issues that it needs,
/// then two former behaviours. Of mutations those of the suspects come first, and a moved limit
/// before a dropped rule. The known issues that were found before are part of the answer, and so is
/// an earlier fault, unless another explains it too. Empty: none was found.
[[nodiscard]] VariantSet diagnose(const Symptoms& symptoms);

/// Where nothing explains all of the last step: the known issues that leave the least of it to
/// explain. Empty: none makes it less. What was explained before is part of the answer.
[[nodiscard]] VariantSet explain_in_part(const Symptoms& symptoms);

[[nodiscard]] VariantSet known_among(const VariantSet& variants);

/// All variants of both sets, each once.
[[nodiscard]] VariantSet united(const VariantSet& a, const VariantSet& b);

/// The rulebook with the variants applied, in order.
[[nodiscard]] model::RuleBook with(model::RuleBook book, const VariantSet& variants);

/// The explanation as a report tells it.
[[nodiscard]] Explanation explain(const VariantSet& variants, std::size_t step);
}  // namespace lakmus::oracle
