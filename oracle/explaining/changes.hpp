#pragma once

#include "model/views.hpp"

#include <optional>
#include <vector>

namespace lakmus::oracle {
/// One field of a view that shows something else than before, or that is new or gone.
struct Change {
    std::optional<model::ExpectedField> before{};
    std::optional<model::ExpectedField> after{};
    bool thing_stays = true;  ///< What it is about is spoken of before and after.

    /// Pre: one of the two is there.
    [[nodiscard]] const model::ExpectedField& shown() const { return after ? *after : *before; }
};

/// What differs between two showings of all views: what changed or is new in the order of the later
/// one, then what is gone.
[[nodiscard]] std::vector<Change> changes_between(
    const std::vector<model::ExpectedField>& before, const std::vector<model::ExpectedField>& after
);
}  // namespace lakmus::oracle
