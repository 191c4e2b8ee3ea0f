#pragma once

#include "oracle/exercise.hpp"
#include "oracle/roots.hpp"
#include "oracle/runner.hpp"

#include <limits>

namespace lakmus::oracle {
/// A case that was played, and judged where nothing needs a diagnosis.
struct Played {
    scenarios::Lifecycle life;  ///< Every actor has its code.
    Trace trace;
    std::optional<CaseReport> report;
    std::string recorded;  ///< The line about it, where the run is recorded.
};

/// Closes the cases of a run one after the other. What deviates is judged here and so in their
/// order: what one case taught the diagnosis helps the next.
class Ledger {
public:
    /// `options` must outlive the ledger. The lives of at most `lives_kept` cases in which nothing
    /// is wrong are kept, to tell apart what explains the others.
    explicit Ledger(
        const RunOptions& options, std::size_t lives_kept = std::numeric_limits<std::size_t>::max()
    )
        : options_{options}, lives_kept_{lives_kept}, diagnostician_{options.effort} {}

    /// The last word on a case, which has no line that reproduces it.
    [[nodiscard]] CaseReport close(
        const PlannedCase& planned, Played& played, const Capabilities& capabilities
    );

    /// What the cases add up to. `capabilities` are those of the target.
    [[nodiscard]] Summary finish(const Capabilities& capabilities);

private:
    [[nodiscard]] std::size_t contradictions(
        const std::string& variant, const Capabilities& capabilities
    );

    const RunOptions& options_;
    std::size_t lives_kept_;
    Diagnostician diagnostician_;
    std::size_t next_ = 0;
    Summary summary_;
    Roots roots_;
    std::vector<scenarios::Lifecycle> conforming_;  ///< In which nothing was wrong.
    std::vector<Exercise> exercises_;               ///< Of these.
};
}  // namespace lakmus::oracle
