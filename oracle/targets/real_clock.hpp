#pragma once

#include "oracle/target.hpp"

namespace lakmus::oracle {
/// A target that is asked what its clock allows. Where it cannot be set, as it says itself or
/// `is_real` does, it is sent what happens at the start of a life that starts on `today`; what
/// needs time to pass, or another day, is skipped.
[[nodiscard]] std::unique_ptr<Target> on_its_clock(
    std::unique_ptr<Target> target, model::Date today, bool is_real
);
}  // namespace lakmus::oracle
