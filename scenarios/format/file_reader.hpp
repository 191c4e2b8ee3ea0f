#pragma once

#include "scenarios/format/node.hpp"

#include <filesystem>
#include <memory>

namespace lakmus::scenarios {
/// Reads a YAML file; a file that cannot be read is a document with a problem.
[[nodiscard]] std::unique_ptr<const Document> read_yaml_file(const std::filesystem::path& path);
}  // namespace lakmus::scenarios
