#pragma once

#include "model/rulebook.hpp"
#include "oracle/target.hpp"

namespace lakmus::oracle {
/// The reference model itself as a target, under any rulebook.
[[nodiscard]] std::unique_ptr<Target> in_process_target(model::RuleBook book);
}  // namespace lakmus::oracle
