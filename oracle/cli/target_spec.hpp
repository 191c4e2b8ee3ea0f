#pragma once

#include "oracle/target.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace lakmus::cli {
using MakeTarget = std::function<std::unique_ptr<oracle::Target>()>;

/// Reads what `--target` says: "reference", "reference@RULEBOOK+VARIANT+VARIANT" or "exec:COMMAND".
/// Throws: InputError for anything else.
[[nodiscard]] MakeTarget parse_target(
    const std::string& spec, std::chrono::milliseconds step_timeout
);

/// The sample target: this very program, in a process of its own.
[[nodiscard]] std::string sample_target_spec();
}  // namespace lakmus::cli
