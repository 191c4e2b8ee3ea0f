#pragma once

#include "tests/repository/tree.hpp"

#include <set>

namespace lakmus::repository {
/// The ids of rules, as "2.1/backdating".
using RuleIds = std::set<std::string>;

/// Rules that no section declares, or more than one; section files that the catalogue knows nothing
/// of.
[[nodiscard]] Findings rules_not_declared_once(const Tree& tree, const RuleIds& catalogue);

/// Rules of the note named by their id in code outside the model: what reads rules reads them off
/// the catalogue.
[[nodiscard]] Findings rules_named_elsewhere(const Tree& tree);

/// Rules that no scenario is about.
[[nodiscard]] Findings rules_without_scenario(
    const RuleIds& catalogue, const RuleIds& in_scenarios
);
}  // namespace lakmus::repository
