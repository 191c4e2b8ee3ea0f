#pragma once

#include "generators/coverage.hpp"

#include <functional>

namespace lakmus::generators {
/// A life that was chosen among some, with its number.
struct Chosen {
    std::uint64_t number = 0;
    scenarios::Lifecycle life;
    Met met;
};

/// Which lives are drawn, and what they should meet.
struct Course {
    std::function<scenarios::Lifecycle(std::uint64_t number)> draw;
    model::RuleSet wanted{};     ///< Rules that count for more; may be empty.
    std::size_t candidates = 4;  ///< How many lives are drawn for each that is played.
};

/// Of the candidates for a slot the one that promises most of what was seen seldom so far. Their
/// numbers depend on the slot alone, so that a life can be drawn again by its number.
[[nodiscard]] Chosen most_promising(
    const model::RuleBook& book, const Course& course, const Coverage& seen, std::uint64_t slot
);
}  // namespace lakmus::generators
