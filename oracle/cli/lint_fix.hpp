#pragma once

#include <filesystem>
#include <vector>

namespace lakmus::cli {
/// Mends what is safe in scenario files: adds the line by which editors find the schema, where one
/// lies at docs/scenario.schema.json in a folder above, and takes away spaces at line ends. A file
/// that cannot be read, or that would then say something else, stays as it is. Returns the files
/// that were changed, in order. Throws: InputError for a file that cannot be written.
[[nodiscard]] std::vector<std::filesystem::path> mend(
    const std::vector<std::filesystem::path>& files
);
}  // namespace lakmus::cli
