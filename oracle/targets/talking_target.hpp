#pragma once

#include "oracle/target.hpp"
#include "oracle/targets/conversation.hpp"

namespace lakmus::oracle {
/// A target that speaks docs/target_protocol.md, over whatever `open` gives. The conversation is
/// begun on first use and kept. A failure ends it and the next play begins another; after three
/// failures to say hello in a row the target is `unusable` and not tried again.
[[nodiscard]] std::unique_ptr<Target> talking_target(OpenConversation open, Patience patience);
}  // namespace lakmus::oracle
