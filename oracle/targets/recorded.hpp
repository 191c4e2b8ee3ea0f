#pragma once

#include "oracle/target.hpp"

#include <filesystem>
#include <functional>

namespace lakmus::oracle {
/// Makes targets that answer as a recording does. A life is found by what was sent for it; one that
/// is not in the recording is skipped. Lives that were recorded several times are answered in
/// turn, by all the targets together.
/// Throws: InputError for a file that cannot be read or is no recording.
[[nodiscard]] std::function<std::unique_ptr<Target>()> recorded_target(
    const std::filesystem::path& file
);

/// Makes targets that take each life once from the recording of a run that was stopped, and play on
/// a live target what is not in it. `spec` names the live target, as on the command line.
/// Throws: as above, and for a recording of another target.
[[nodiscard]] std::function<std::unique_ptr<Target>()> resumed_target(
    const std::filesystem::path& file,
    const std::string& spec,
    std::function<std::unique_ptr<Target>()> make_live
);
}  // namespace lakmus::oracle
