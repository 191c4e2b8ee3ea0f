#pragma once

#include "oracle/targets/check/talk.hpp"

#include <span>

namespace lakmus::oracle::check {
/// One thing that must hold of an adapter. `run` throws `Fault` or `LeftOut`.
struct Check {
    std::string_view name;
    std::string_view about;
    void (*run)(Talk& talk);
};

/// What is tried once the target has said hello, in order; the last ends the conversation.
[[nodiscard]] std::span<const Check> checks();
}  // namespace lakmus::oracle::check
