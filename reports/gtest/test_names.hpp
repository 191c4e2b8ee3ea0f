#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lakmus::gtest {
/// The text in small letters, digits and underscores: what every tool takes for a test's name.
[[nodiscard]] std::string identifier(std::string_view text);

/// The name of a scenario file as seen from the path below which it was found: "s2_1_backdating".
[[nodiscard]] std::string suite_name(
    const std::filesystem::path& file, const std::vector<std::filesystem::path>& searched
);

/// Keeps the names of a program's tests apart: the second of one name gets "_2" behind it.
class TestNames {
public:
    [[nodiscard]] std::string unique(const std::string& suite, std::string_view wanted);

private:
    std::map<std::string, unsigned> taken_;  ///< By whole name: how often it was asked for.
};
}  // namespace lakmus::gtest
