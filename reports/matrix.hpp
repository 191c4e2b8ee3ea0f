#pragma once

#include "model/catalogue.hpp"
#include "scenarios/format/scenario.hpp"

#include <string>
#include <vector>

namespace lakmus::reports {
/// The table of contents of README.md: section by section what the project holds. A case counts
/// once in every section of which its scenario names a rule, and once in the sum.
[[nodiscard]] std::string matrix_markdown(
    const model::Catalogue& catalogue, const std::vector<scenarios::Scenario>& corpus
);
}  // namespace lakmus::reports
