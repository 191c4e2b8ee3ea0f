#pragma once

#include "generators/lives.hpp"

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
    std::function<DrawnLife(std::uint64_t number)> draw;
    model::RuleSet wanted{};     ///< Rules that count for more; may be empty.
    std::size_t candidates = 1;  ///< How many lives are drawn for each that is played.
    bool aims = false;           ///< A life's number says what it is to meet.
};

/// What the life of a slot should meet: nothing, any rule, one that was met seldom so far, or a
/// pair that was.
[[nodiscard]] Aim next_aim(const Course& course, const Coverage& seen, std::uint64_t slot);

/// Of the candidates for a slot the one that promises most of what was seen seldom so far.
[[nodiscard]] Chosen most_promising(const Course& course, const Coverage& seen, std::uint64_t slot);
}  // namespace lakmus::generators
