#pragma once

#include "model/code_lists.hpp"

namespace lakmus::model {
/// The authority code of the jobcentre of a municipality: the municipality's own number.
/// Decision: no code list of jobcentres is public, and each municipality has one jobcentre.
[[nodiscard]] constexpr std::uint16_t jobcentre_of(Municipality municipality) {
    return static_cast<std::uint16_t>(municipality);
}

/// Municipalities of which the note speaks as pairs, and whose jobcentre may be one. Source: 1.6.
[[nodiscard]] constexpr bool may_share_jobcentre(Municipality a, Municipality b) {
    const auto pair = [&](int x, int y) {
        return (a == static_cast<Municipality>(x) && b == static_cast<Municipality>(y)) ||
               (a == static_cast<Municipality>(y) && b == static_cast<Municipality>(x));
    };
    return pair(187, 183) || pair(813, 825);
}
}  // namespace lakmus::model
