#pragma once

#include "scenarios/format/substitution.hpp"

namespace lakmus::scenarios {
/// One row of a scenario's table: what its templates are filled with.
struct Row {
    std::string name;  ///< Empty where the scenario has no table.
    Place place;
    const Node* values = nullptr;
};

/// The rows of the table. A scenario without `cases`, or with none that can be read, has one row
/// that gives nothing. Reports rows that lack a name and names that nothing uses.
[[nodiscard]] std::vector<Row> read_table(
    const Document& document,
    const Node* cases,
    std::span<const Node* const> templates,
    Problems& problems
);
}  // namespace lakmus::scenarios
