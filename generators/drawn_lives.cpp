#include "generators/drawn_lives.hpp"

#include "generators/lives.hpp"

#include <memory>

namespace lakmus::generators {
namespace {
/// Every second life is to meet a rule; all take turns.
Aim aim_at(std::size_t number) {
    if (number % 2 == 0)
        return {};
    return {.first = static_cast<model::RuleIndex>(number / 2 % model::catalogue().rule_count())};
}
}  // namespace

scenarios::Lives drawn_lives(const model::RuleBook& book, std::size_t count, std::uint64_t seed) {
    return {
        .name = "seed " + std::to_string(seed),
        .count = count,
        .make = [lives = std::make_shared<const Lives>(book), seed](std::size_t number) {
            return lives->draw(seed, life_number(number, aim_at(number))).life;
        }};
}
}  // namespace lakmus::generators
