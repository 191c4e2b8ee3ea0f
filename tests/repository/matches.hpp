#pragma once

#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace lakmus::repository {
/// One place where a pattern matches, within a line.
struct Match {
    std::size_t line = 0;             ///< From 1.
    std::vector<std::string> groups;  ///< The whole match first.
};

/// Every match of the pattern in the text, line by line.
[[nodiscard]] std::vector<Match> matches(std::string_view text, const std::regex& pattern);
}  // namespace lakmus::repository
