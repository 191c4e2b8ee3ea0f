#pragma once

#include "scenarios/format/problems.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>

namespace lakmus::scenarios {
/// The fragment files that a scenario may use, the nearest first. Asked only where it uses any.
using FindFragments = std::function<std::vector<const Document*>()>;

/// What `given` says once its fragments have been merged in; what it says itself wins, and of the
/// fragments the later one.
[[nodiscard]] Node with_fragments(const Node& given, const FindFragments& find, Problems& problems);

/// Fragment files, each read once however many scenarios use it.
class FragmentFiles {
public:
    /// The files in the folder of `scenario` and in those above it.
    [[nodiscard]] std::vector<const Document*> above(const std::filesystem::path& scenario);

private:
    [[nodiscard]] const Document* read(const std::filesystem::path& folder);

    /// By folder; null where it has no such file.
    std::map<std::filesystem::path, std::unique_ptr<const Document>> files_;
};
}  // namespace lakmus::scenarios
