#pragma once

#include "oracle/target.hpp"

namespace lakmus::oracle {
/// A target that plays a life again, at most `retries` times, when it fails in transport: what it
/// did the last time counts, and how the times differ is told in `Trace::flaky`. It is asked for
/// its hello again just as often.
[[nodiscard]] std::unique_ptr<Target> retrying(std::unique_ptr<Target> target, unsigned retries);
}  // namespace lakmus::oracle
