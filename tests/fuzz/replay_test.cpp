#include "tests/fuzz/readers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace lakmus::fuzz {
namespace {
namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{folder})
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

class replay : public testing::TestWithParam<Reader> {};

TEST_P(replay, every_property_holds_for_what_was_found) {
    const auto files = files_in(fs::path{LAKMUS_FUZZ_CORPUS} / GetParam().name);
    EXPECT_FALSE(files.empty());
    for (const auto& file : files)
        EXPECT_NO_THROW(GetParam().read(bytes_of(file))) << file;
}

INSTANTIATE_TEST_SUITE_P(readers, replay, testing::ValuesIn(readers), [](const auto& chosen) {
    return std::string{chosen.param.name};
});
}  // namespace
}  // namespace lakmus::fuzz
