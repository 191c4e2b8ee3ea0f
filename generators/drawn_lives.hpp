#pragma once

#include "model/rulebook.hpp"
#include "scenarios/format/lives.hpp"

namespace lakmus::generators {
/// `count` lives drawn around the edges of the rulebook; every second one is to meet a rule.
[[nodiscard]] scenarios::Lives drawn_lives(
    const model::RuleBook& book, std::size_t count, std::uint64_t seed
);
}  // namespace lakmus::generators
