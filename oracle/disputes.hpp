#pragma once

#include "model/rulebook.hpp"
#include "scenarios/format/input_error.hpp"

namespace lakmus::oracle {
/// What the author of a case expects and the model contradicts, with the rules that say why.
[[nodiscard]] std::vector<scenarios::Problem> disputes(
    const model::RuleBook& book, const scenarios::Case& one
);
}  // namespace lakmus::oracle
