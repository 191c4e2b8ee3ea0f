#include "generators/drawn_lives.hpp"

#include "generators/lifecycles.hpp"

#include <rapidcheck.h>

namespace lakmus::generators {
scenarios::Lives drawn_lives(const model::RuleBook& book, std::size_t count, std::uint64_t seed) {
    return {
        .name = "seed " + std::to_string(seed),
        .count = count,
        .make = [draw = lifecycle(book), seed](std::size_t number) {
            return draw(rc::Random{seed + number}).value();
        }};
}
}  // namespace lakmus::generators
