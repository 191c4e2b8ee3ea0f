#pragma once

#include "oracle/target.hpp"

namespace lakmus::oracle {
/// A target whose clock cannot be set: it is sent what happens at the start of a life that starts
/// on `today`; what needs time to pass, or another day, is skipped.
[[nodiscard]] std::unique_ptr<Target> on_real_clock(
    std::unique_ptr<Target> target, model::Date today
);
}  // namespace lakmus::oracle
