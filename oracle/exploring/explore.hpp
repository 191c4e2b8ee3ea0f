#pragma once

#include "generators/steering.hpp"
#include "oracle/exploring/counterexample.hpp"

namespace lakmus::oracle {
struct ExploreOptions {
    model::RuleBook book = model::intended_release();
    generators::Course course;
    std::uint64_t first = 0;   ///< The slot of the first life.
    std::size_t lives = 1000;  ///< How many are played.
    unsigned jobs = 1;
    Effort effort{};
    std::string folder{};  ///< Where counterexamples will be saved; only their places name it.
    /// Makes another target of the same kind; called once for each job.
    std::function<std::unique_ptr<Target>()> make_target;
    /// Changes a trace before it is judged. Called by all jobs, also at the same time.
    std::function<void(Trace&)> before_judging = [](Trace&) {};
    /// Has the last word on the report of a finding: it may say that it is a known issue.
    Findings::LastWord after_judging = [](const Judged&, CaseReport&) {};
    /// Asked between rounds; true says that enough was played and found.
    std::function<bool(const std::vector<Finding>&)> enough = [](const auto&) { return false; };
    /// Asked between lives; true ends all early, which the result says.
    std::function<bool()> stop = [] { return false; };
};

/// What became of all lives that were played.
struct Exploration {
    Capabilities capabilities;
    std::vector<Counterexample> found{};  ///< Each thing once, in the order in which it was found.
    std::array<std::size_t, verdict_count> lives{};
    generators::Coverage coverage{};    ///< By the model, not by the target.
    std::optional<Failure> unusable{};  ///< Why the target could not be used at all.
    bool complete = false;

    [[nodiscard]] std::size_t of(Verdict v) const { return lives[static_cast<std::size_t>(v)]; }
    /// As for a run: 0 conforms, 1 deviates, 2 stopped, 3 the target failed and no more.
    [[nodiscard]] int exit_code() const;
};

/// Plays lives that nobody wrote, in rounds: what a round should try is read off the rounds before,
/// so that jobs change nothing. The same options give the same result, if the target does too.
[[nodiscard]] Exploration explore(const ExploreOptions& options);
}  // namespace lakmus::oracle
