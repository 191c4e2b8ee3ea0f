#pragma once

#include <filesystem>
#include <string>

namespace lakmus::cli {
/// The file that this program runs from.
[[nodiscard]] std::filesystem::path executable_path();

/// The folder with the scenarios: `given`, or the first of LAKMUS_CORPUS, the data folder of the
/// installed program, and ./scenarios. Throws: InputError when there is none.
[[nodiscard]] std::filesystem::path find_corpus(const std::string& given);
}  // namespace lakmus::cli
