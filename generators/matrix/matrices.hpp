#pragma once

#include "model/rulebook.hpp"
#include "scenarios/format/lives.hpp"

#include <vector>

namespace lakmus::generators {
/// The parts of the rulebook whose domain is finite, each as all its lives. The axes are the code
/// lists and the limits of `book`, so that a new rule is met at its edges without a word here.
[[nodiscard]] std::vector<scenarios::Lives> matrices(const model::RuleBook& book);

/// At most `count` of the lives, evenly spread.
[[nodiscard]] scenarios::Lives spread(const scenarios::Lives& lives, std::size_t count);

[[nodiscard]] scenarios::Lives absences_created(const model::RuleBook& book);
[[nodiscard]] scenarios::Lives absences_updated(const model::RuleBook& book);
[[nodiscard]] scenarios::Lives absences_deleted(const model::RuleBook& book);
[[nodiscard]] scenarios::Lives switches(const model::RuleBook& book);
[[nodiscard]] scenarios::Lives switches_there_and_on(const model::RuleBook& book);
[[nodiscard]] scenarios::Lives recoveries(const model::RuleBook& book);
[[nodiscard]] scenarios::Lives grants(const model::RuleBook& book);
[[nodiscard]] scenarios::Lives interruptions(const model::RuleBook& book);
}  // namespace lakmus::generators
