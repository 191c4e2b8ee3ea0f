#pragma once

#include "oracle/target.hpp"
#include "oracle/targets/conversation.hpp"

namespace lakmus::oracle {
/// How a target in a process of its own is run.
struct ExecOptions {
    std::string command;  ///< Given to /bin/sh.
    std::size_t line_limit_bytes = 1 << 20;
    std::size_t stderr_lines = 10;
};

/// Starts the program; the end of the conversation is the end of its process group.
[[nodiscard]] OpenConversation exec_conversation(ExecOptions options);

/// A program on stdin and stdout as a `talking_target`.
[[nodiscard]] std::unique_ptr<Target> exec_target(ExecOptions options, Patience patience = {});
}  // namespace lakmus::oracle
