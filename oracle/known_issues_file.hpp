#pragma once

#include "oracle/known_issue.hpp"
#include "scenarios/format/node.hpp"

#include <filesystem>

namespace lakmus::oracle {
/// Reads a vendor's list of known issues: docs/known_issues.md.
/// Throws: InputError with everything that is wrong with it.
[[nodiscard]] std::vector<KnownIssue> load_known_issues(const std::filesystem::path& path);

/// Reads it from text; `file` is the name that places get. Throws: InputError.
[[nodiscard]] std::vector<KnownIssue> read_known_issues(std::string_view text, std::string file);
}  // namespace lakmus::oracle
