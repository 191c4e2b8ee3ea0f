#pragma once

namespace lakmus::cli {
/// While it lives, the first SIGINT or SIGTERM asks the run to stop between two cases, so that
/// every report is written; the second ends the program. A pipe that nobody reads ends nothing.
class StopSignal {
public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal();

    [[nodiscard]] static bool is_asked();
};
}  // namespace lakmus::cli
