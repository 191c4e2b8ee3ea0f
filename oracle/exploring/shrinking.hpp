#pragma once

#include "oracle/exploring/trial.hpp"

#include <functional>

namespace lakmus::oracle {
/// What shrinking a life may cost, and what it plays on.
struct Shrinking {
    const model::RuleBook& book;
    Target& target;
    std::size_t attempts = 0;  ///< How many smaller lives are played at most.
    const std::function<bool()>& stop;
};

/// Makes a life smaller as long as the target still shows what it is about; `shows` is asked of
/// every smaller life. The result is a legal life that was played.
[[nodiscard]] Played shrunk(
    Shrinking shrinking, Played played, const std::function<bool(const Played&)>& shows
);
}  // namespace lakmus::oracle
