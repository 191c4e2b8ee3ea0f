#pragma once

#include "oracle/target.hpp"
#include "reports/workbench/checking.hpp"

#include <functional>
#include <memory>

namespace lakmus::reports {
/// Against what a draft is run.
struct RunTarget {
    std::string spec;
    std::function<std::unique_ptr<oracle::Target>()> make;
};

/// Plays the cases of a draft and tells what a report tells of them, as JSON: the verdicts, and of
/// each case that does not conform the explanation with what was expected and provided. `stop` is
/// asked between cases. A draft that cannot be read is told with its problems.
[[nodiscard]] std::string run_json(
    const Draft& draft, const RunTarget& target, const std::function<bool()>& stop
);
}  // namespace lakmus::reports
