#pragma once

#include <stdexcept>

namespace lakmus::fuzz {
/// Throws: std::logic_error where a property does not hold.
inline void must(bool holds, const char* property) {
    if (!holds)
        throw std::logic_error{property};
}
}  // namespace lakmus::fuzz
