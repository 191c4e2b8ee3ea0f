#pragma once

#include <cstdint>
#include <string>

namespace lakmus::cli {
struct ExploreRateFlags {
    std::string kind;         ///< "known" or "former"; empty: both.
    std::string only;         ///< A part of the ids of the variants; empty: all.
    std::size_t seeds = 3;    ///< How often each variant is explored.
    std::uint64_t seed = 1;   ///< The first of them.
    std::size_t mutants = 0;  ///< How many mutants at once are explored instead.
    std::string time;         ///< As of `--time`; empty: what is promised.
    unsigned jobs = 1;
    std::string corpus;  ///< Beside which the equivalent mutants are listed.
};

/// Explores systems that are wrong on purpose, and prints how many are found out, how fast, and
/// in how small lives. Returns the exit status: 1 where that is less than is promised. Throws:
/// InputError for a bad flag or list.
[[nodiscard]] int explore_variants(const ExploreRateFlags& flags);
}  // namespace lakmus::cli
