#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lakmus::cli {
/// The file that this program runs from.
[[nodiscard]] std::filesystem::path executable_path();

/// What a command is to read: the paths that were named, or the corpus.
[[nodiscard]] std::vector<std::filesystem::path> paths_to_read(
    const std::vector<std::string>& named, const std::string& corpus
);

/// The folder with the scenarios: `given`, or the first of LAKMUS_CORPUS, the data folder of the
/// installed program, and ./scenarios. Throws: InputError when there is none.
[[nodiscard]] std::filesystem::path find_corpus(const std::string& given);
}  // namespace lakmus::cli
