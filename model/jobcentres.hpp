#pragma once

#include "model/code_lists.hpp"

namespace lakmus::model {
/// The authority code of the jobcentre of a municipality: the municipality's own number.
/// Decision: no code list of jobcentres is public, and each municipality has one jobcentre.
[[nodiscard]] constexpr std::uint16_t jobcentre_of(Municipality municipality) {
    return static_cast<std::uint16_t>(municipality);
}
}  // namespace lakmus::model
