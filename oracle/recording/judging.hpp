#pragma once

#include "oracle/recording/batches.hpp"

namespace lakmus::oracle {
/// Judges recorded lives, each line a case; `each` gets the reports in the order of the lines,
/// whatever the jobs. Memory does not grow with the streams. A line that cannot be read is a
/// malformed answer at its place, and the next one is judged all the same.
/// `options.make_target` and `options.target` are of no use here.
[[nodiscard]] Summary judge_recordings(
    std::span<const RecordedInput> inputs,
    std::optional<std::size_t> only_line,
    const RunOptions& options,
    const std::function<void(const RunInfo&)>& started,
    const std::function<void(const CaseReport&)>& each
);
}  // namespace lakmus::oracle
