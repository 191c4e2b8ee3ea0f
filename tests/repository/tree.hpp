#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lakmus::repository {
/// A file of the tree; `path` is relative to its root.
struct File {
    std::string path;
    std::string text;
};

using Tree = std::vector<File>;

/// What a check finds, each as "path:line: what is wrong".
using Findings = std::vector<std::string>;

/// Reads every file below `root` but those of git and of build folders, in the order of their
/// paths.
[[nodiscard]] Tree read_tree(const std::filesystem::path& root);

/// This repository, read once.
[[nodiscard]] const Tree& repository();

/// The file with this path, or null.
[[nodiscard]] const File* find(const Tree& tree, std::string_view path);

[[nodiscard]] bool is_cpp(const File& file);
[[nodiscard]] bool is_below(const File& file, std::string_view folder);

/// The lines of a text, without their ends.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

/// "path:line: what"
[[nodiscard]] std::string finding(const File& file, std::size_t line, std::string_view what);
}  // namespace lakmus::repository
