#pragma once

#include "oracle/recording/recorded_run.hpp"

namespace lakmus::oracle {
/// A target that answers as a recording does. A life that is not in it is skipped; one that was
/// recorded several times is answered in turn, by all the targets together.
[[nodiscard]] std::unique_ptr<Target> recorded_target(std::shared_ptr<RecordedRun> run);

/// A target that takes each life once from the recording of a run that was stopped, and plays on
/// the live target what is not in it.
[[nodiscard]] std::unique_ptr<Target> resumed_target(
    std::shared_ptr<RecordedRun> run, std::unique_ptr<Target> live
);
}  // namespace lakmus::oracle
