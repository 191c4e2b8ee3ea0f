#pragma once

#include <string>
#include <string_view>

namespace lakmus::repository {
/// C++ source with comments blanked out; every line keeps its place.
[[nodiscard]] std::string without_comments(std::string_view source);

/// C++ source with comments and the insides of literals blanked out; every line keeps its place.
[[nodiscard]] std::string code_only(std::string_view source);
}  // namespace lakmus::repository
