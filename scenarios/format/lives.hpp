#pragma once

#include "scenarios/format/lifecycle.hpp"

#include <functional>

namespace lakmus::scenarios {
/// Lives that are made one by one, by number: however many they are, they need the memory of one.
struct Lives {
    std::string name;
    std::size_t count = 0;
    /// The same life for the same number; may be called from several threads at a time.
    std::function<Lifecycle(std::size_t)> make;
};
}  // namespace lakmus::scenarios
