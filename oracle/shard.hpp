#pragma once

#include "model/time.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lakmus::oracle {
struct PlannedCase;

/// A part of a plan: every `of`-th case, from the `number`-th on.
struct Shard {
    static constexpr std::size_t most = 10'000;

    std::size_t number = 1;  ///< From 1.
    std::size_t of = 1;
    friend bool operator==(const Shard&, const Shard&) = default;
};

/// What the recording of a shard says of the whole run, so that shards can be put together again.
struct ShardedRun {
    Shard shard{};
    std::size_t cases = 0;             ///< Of the whole plan.
    std::string plan{};                ///< `plan_mark` of it.
    std::optional<model::Date> day{};  ///< On which all is played, where the clock cannot be set.
    friend bool operator==(const ShardedRun&, const ShardedRun&) = default;
};

/// Tells plans apart by the names of their cases and the lines where they stand.
[[nodiscard]] std::string plan_mark(const std::vector<PlannedCase>& cases);

/// How many cases of a plan the shard has.
[[nodiscard]] std::size_t size_of(const Shard& shard, std::size_t cases);
[[nodiscard]] std::vector<PlannedCase> cases_of(
    const Shard& shard, const std::vector<PlannedCase>& cases
);
}  // namespace lakmus::oracle
