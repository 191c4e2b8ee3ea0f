#include "tests/reports/approved.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace lakmus::reports {
void expect_approved(std::string_view name, const std::string& text) {
    const auto path = std::filesystem::path{LAKMUS_SOURCE_DIR} / "tests/approved" / name;
    if (std::getenv("LAKMUS_APPROVE") != nullptr) {
        std::ofstream{path, std::ios::binary} << text;
        FAIL() << "Written, not judged: " << path;
    }
    std::ifstream in{path, std::ios::binary};
    const std::string approved{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_EQ(
        text, approved
    ) << "Is this better than "
      << path << "? Then run again with LAKMUS_APPROVE=1, read the difference, commit it.";
}
}  // namespace lakmus::reports
