#pragma once

#include "oracle/target.hpp"

#include <chrono>

namespace lakmus::oracle {
/// How a target in a process of its own is run.
struct ExecOptions {
    std::string command;                              ///< Given to /bin/sh.
    std::chrono::milliseconds step_timeout{5000};     ///< From one answer to the next.
    std::chrono::milliseconds start_timeout{20'000};  ///< From the start to the hello.
    std::size_t line_limit_bytes = 1 << 20;
    std::size_t stderr_lines = 10;
};

/// A program on stdin and stdout that speaks docs/target_protocol.md; started on first use and
/// kept. After a failure its process group is killed; after three failures to say hello in a row it
/// is `unusable` and not started again.
[[nodiscard]] std::unique_ptr<Target> exec_target(ExecOptions options);
}  // namespace lakmus::oracle
