#pragma once

#include "oracle/exercise.hpp"
#include "oracle/open_answers.hpp"
#include "oracle/roots.hpp"
#include "oracle/runner.hpp"

#include <limits>

namespace lakmus::oracle {
/// Closes cases one after the other. What deviates is judged here and so in their order: what one
/// case taught the diagnosis helps the next.
class Ledger {
public:
    /// `options` must outlive the ledger. The lives of at most `lives_kept` cases in which nothing
    /// is wrong are kept, evenly spread over all of them, to tell apart what explains the others.
    explicit Ledger(
        const RunOptions& options, std::size_t lives_kept = std::numeric_limits<std::size_t>::max()
    )
        : options_{options}, lives_kept_{lives_kept}, diagnostician_{options.effort} {}

    /// The last word on a case, but for the line that reproduces it. `report` is there where
    /// nothing needs a diagnosis. Pre: every actor of the life has its code.
    [[nodiscard]] CaseReport close(
        const PlannedCase& planned, const Judged& judged, std::optional<CaseReport> report
    );

    /// What the cases add up to. `capabilities` are those of the target.
    [[nodiscard]] Summary finish(const Capabilities& capabilities);

private:
    void keep(const scenarios::Lifecycle& life);
    void note_known(const CaseReport& report);
    [[nodiscard]] std::size_t contradictions(
        const std::string& variant, const Capabilities& capabilities
    );

    const RunOptions& options_;
    std::size_t lives_kept_;
    Diagnostician diagnostician_;
    std::size_t next_ = 0;
    Summary summary_;
    Roots roots_;
    OpenAnswers open_answers_;
    VariantSet known_;  ///< Issues of the release that the target has.
    std::size_t conforming_count_ = 0;
    std::size_t stride_ = 1;                        ///< One of so many conforming lives is kept.
    std::vector<scenarios::Lifecycle> conforming_;  ///< In which nothing was wrong.
    std::vector<Exercise> exercises_;               ///< Of these.
};
}  // namespace lakmus::oracle
