#pragma once

#include "generators/lives.hpp"
#include "oracle/exploring/explore.hpp"
#include "oracle/targets/in_process.hpp"

#include <memory>

namespace lakmus::oracle {
/// The intended release with these variants, as a target does it.
[[nodiscard]] inline model::RuleBook faulty(const std::vector<std::string>& variants) {
    auto book = model::intended_release();
    for (const auto& id : variants)
        model::apply(*model::find_variant(id), book);
    return book;
}

/// Lives of seed 1 against a system that follows the rulebook.
[[nodiscard]] inline ExploreOptions exploring(const model::RuleBook& target, std::size_t lives) {
    const auto source = std::make_shared<const generators::Lives>(model::intended_release());
    return {
        .course =
            {.draw = [=](std::uint64_t number) { return source->draw(1, number); }, .aims = true},
        .lives = lives,
        .make_target = [=] { return in_process_target(target); }};
}
}  // namespace lakmus::oracle
