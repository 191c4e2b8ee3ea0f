#pragma once

#include "scenarios/format/node.hpp"

#include <memory>

namespace lakmus::scenarios {
/// Reads one YAML document into a tree that is bounded in size and depth. Throws nothing for bad
/// text: that is among the problems of the document.
[[nodiscard]] std::unique_ptr<const Document> read_yaml(std::string_view text, std::string file);
}  // namespace lakmus::scenarios
