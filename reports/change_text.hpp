#pragma once

#include "oracle/explaining/changes.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <string>

namespace lakmus::reports {
/// The changes as a difference, a line each: "leave.state: active -> on_hold (RULE)". What appears
/// or is gone of one thing is told in one line.
[[nodiscard]] std::vector<std::string> change_texts(
    const std::vector<oracle::Change>& changes, const scenarios::Names& names
);
}  // namespace lakmus::reports
