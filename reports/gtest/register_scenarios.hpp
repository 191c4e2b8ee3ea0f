#pragma once

#include "model/rulebook.hpp"
#include "oracle/target.hpp"

#include <filesystem>
#include <functional>

namespace lakmus::gtest {
/// Scenarios that are to be tests of a GoogleTest program, and the system that they are played on.
struct ScenarioTests {
    std::vector<std::filesystem::path> paths{};  ///< Scenario files, and folders of them.
    /// Makes the system under test: for the first test that runs, and again after it has thrown.
    std::function<std::unique_ptr<oracle::Target>()> make_target{};
    std::string filter{};  ///< As of `lakmus run --filter`; empty: every case.
    model::RuleBook book = model::intended_release();
};

/// Registers every case as a test, under the name of its file and its own. A test fails where the
/// system deviates or itself fails, passes with a property where it shows a known issue, and is
/// skipped where nothing could be observed. A file that cannot be read, and a filter that leaves
/// nothing, are tests that fail. To be called before RUN_ALL_TESTS().
void register_scenarios(ScenarioTests tests);
}  // namespace lakmus::gtest
