#pragma once

#include "model/step.hpp"
#include "oracle/observation.hpp"

namespace lakmus::oracle {
/// What a system that follows `book` to the letter answers and shows; every question takes its
/// first reading.
[[nodiscard]] Capabilities reference_capabilities(const model::RuleBook& book);
[[nodiscard]] Answer reference_answer(const model::RuleBook& book, const model::StepResult& result);
}  // namespace lakmus::oracle
