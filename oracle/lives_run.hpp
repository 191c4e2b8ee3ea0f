#pragma once

#include "oracle/runner.hpp"
#include "scenarios/format/lives.hpp"

namespace lakmus::oracle {
/// One of some lives, by number.
struct PlannedLife {
    const scenarios::Lives* lives = nullptr;
    std::size_t number = 0;
};

/// The lives in order; with a section only those in which one of its rules is at work.
/// Pre: `all` outlives the plan.
[[nodiscard]] std::vector<PlannedLife> plan_lives(
    const model::RuleBook& book,
    const std::vector<scenarios::Lives>& all,
    std::string_view section,
    unsigned jobs
);

/// As `run`, for lives that are made as they are played: hundreds of thousands need the memory of a
/// few. A life stands at "NAME:NUMBER"; `each` gets it with its report, and `options.target` is
/// played by as many targets as there are jobs.
[[nodiscard]] Summary run_lives(
    const std::vector<PlannedLife>& planned,
    const RunOptions& options,
    const std::function<void(const RunInfo&)>& started,
    const std::function<void(const scenarios::Lifecycle&, const CaseReport&)>& each
);
}  // namespace lakmus::oracle
