#pragma once

#include "model/rulebook.hpp"
#include "reports/html/page.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <span>
#include <string>

namespace lakmus::reports {
/// The case as a scenario that ends where the target deviates last, with the answers that the rules
/// demand, and with what they demand of the fields in which the target deviates. `deviating` are
/// places of calls; empty: all of the life is told.
[[nodiscard]] std::string smallest_case(
    const model::RuleBook& book,
    const scenarios::Lifecycle& life,
    const CaseDetail& detail,
    std::span<const std::size_t> deviating
);
}  // namespace lakmus::reports
