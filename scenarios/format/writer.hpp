#pragma once

#include "scenarios/format/scenario.hpp"

namespace lakmus::scenarios {
/// Prints a case as a scenario file of its own that loads back to the same lifecycle and
/// expectations.
[[nodiscard]] std::string to_yaml(const Scenario& scenario, const Case& one);

/// "CreateAbsence anna Sorgorlov 2021-01-25..2021-05-31 as leave": one line for reports.
[[nodiscard]] std::string to_line(const Lifecycle& life, std::size_t call);
}  // namespace lakmus::scenarios
