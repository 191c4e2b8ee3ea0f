#pragma once

#include "scenarios/format/problems.hpp"

#include <memory>

/// What the files of a vendor have in common: one key, and below it a list.
namespace lakmus::oracle {
/// The value of the only key of a file, or null after a fault has been reported or where there is
/// nothing below it.
[[nodiscard]] const scenarios::Node* list_of(
    const scenarios::Document& document, std::string_view key, scenarios::Problems& problems
);

/// Reads one rule id.
[[nodiscard]] std::optional<model::RuleIndex> read_rule(
    const scenarios::Node& node, scenarios::Problems& problems
);

/// Text as a YAML file may hold it between double quotes, whatever is in it.
[[nodiscard]] std::string yaml_quoted(std::string_view text);
}  // namespace lakmus::oracle
