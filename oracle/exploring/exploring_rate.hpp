#pragma once

#include "oracle/exploring/explore.hpp"

#include <chrono>

namespace lakmus::oracle {
/// How long a system that is wrong on purpose is explored.
struct RateOptions {
    generators::Course course;
    std::chrono::milliseconds time{10'000};
    std::size_t wanted = 1;  ///< It ends when so many of the faults are named.
};

/// What exploring found out about a system that is wrong on purpose.
struct Explored {
    std::size_t named = 0;  ///< Of its faults, those that a counterexample is explained by.
    std::chrono::milliseconds time{};  ///< Until it ended.
    std::vector<std::size_t> steps;    ///< Of each counterexample.
    std::size_t calls = 0;
};

/// Explores a system in this process that has all the faults at once.
[[nodiscard]] Explored explore_faulty(const VariantSet& faults, const RateOptions& options);

/// So many different ones, drawn with the seed. Pre: there are as many.
[[nodiscard]] VariantSet draw_faults(VariantSet from, std::size_t count, std::uint64_t seed);
}  // namespace lakmus::oracle
