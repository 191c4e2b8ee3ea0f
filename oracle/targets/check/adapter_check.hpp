#pragma once

#include "oracle/targets/conversation.hpp"

#include <span>

namespace lakmus::oracle {
/// What became of one check of an adapter.
struct CheckResult {
    enum class Verdict : std::uint8_t { well, fault, left_out };
    std::string_view name;   ///< "isolation"
    std::string_view about;  ///< What must hold, in a few words.
    Verdict verdict = Verdict::well;
    std::string why;  ///< One line for whoever wrote the adapter; empty where all is well.
};

/// Holds a target to the conversation of docs/target_protocol.md, whatever its rules; each check
/// in turn, with the last lines that the target wrote for people where it failed. After a failed
/// handshake the other checks are left out.
[[nodiscard]] std::vector<CheckResult> check_adapter(
    const OpenConversation& open, Patience patience
);
}  // namespace lakmus::oracle
