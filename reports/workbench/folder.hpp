#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lakmus::reports {
/// Why a file was not read or written.
enum class FileTrouble : std::uint8_t {
    forbidden,  ///< No path of a scenario below the folder.
    missing,
    changed,  ///< Somebody else changed it, or it is there already.
    failed,   ///< The system said no.
};

struct FileContent {
    std::string text;
    std::string version;  ///< Of exactly this text.
};

struct ReadFile {
    FileContent content;
    std::optional<FileTrouble> trouble;
};

struct WrittenFile {
    std::string version;
    std::optional<FileTrouble> trouble;
};

/// The scenario files below one folder, for clients that are not trusted: no path leads out of it,
/// neither by its words nor through a symbolic link, and nothing but scenarios is seen.
class ScenarioFolder {
public:
    explicit ScenarioFolder(std::filesystem::path root) : root_{std::move(root)} {}

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }
    /// Relative, in order; bounded.
    [[nodiscard]] std::vector<std::string> files() const;
    /// True where a file of this path could be: in a folder that is there.
    [[nodiscard]] bool has_place_for(std::string_view path) const;
    [[nodiscard]] ReadFile read(std::string_view path) const;
    /// Replaces the file whole or not at all, if it still has the version; an empty version makes a
    /// file that is not there yet, in a folder that is.
    [[nodiscard]] WrittenFile write(
        std::string_view path, std::string_view text, std::string_view version
    ) const;

private:
    std::filesystem::path root_;
};

/// "s2_1/backdating_limit.yaml": short plain words with slashes between them, none of them hidden.
[[nodiscard]] bool is_scenario_path(std::string_view path);

/// The same text, the same version.
[[nodiscard]] std::string version_of(std::string_view text);
}  // namespace lakmus::reports
