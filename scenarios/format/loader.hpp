#pragma once

#include "scenarios/format/input_error.hpp"

#include <filesystem>
#include <string_view>

namespace lakmus::scenarios {
/// Reads one scenario file. Throws: InputError with everything that is wrong with it.
[[nodiscard]] Scenario load_file(const std::filesystem::path& path);

/// Reads a scenario from text; `file` is the name that places get, `fragments` the text of a
/// fragments file or empty. Throws: InputError.
[[nodiscard]] Scenario load_text(
    std::string_view text, const std::string& file, std::string_view fragments = {}
);

/// Reads a scenario from text as if the file at `path`, which need not be there, held it: with the
/// fragments that lie above it. Throws: InputError.
[[nodiscard]] Scenario load_as(std::string_view text, const std::filesystem::path& path);

/// What a folder holds: the scenarios that could be read, and what is wrong with the others.
struct Corpus {
    std::vector<Scenario> scenarios;  ///< In the order of their paths.
    std::vector<Problem> problems;
};

/// Reads all scenario files below the paths, in the order of their names; `fragments.yaml` is none.
/// A path that does not exist is a problem.
[[nodiscard]] Corpus load(const std::vector<std::filesystem::path>& paths);
}  // namespace lakmus::scenarios
