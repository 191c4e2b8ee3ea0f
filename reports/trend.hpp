#pragma once

#include "oracle/verdict.hpp"
#include "reports/table_page.hpp"

namespace lakmus::reports {
/// What a history keeps of one run.
struct PastRun {
    std::string at;      ///< "2021-03-15T08:00:00Z"
    std::string target;  ///< As on the command line.
    std::string name;    ///< What the target calls itself.
    std::string version;
    std::string rulebook;
    std::array<std::size_t, oracle::verdict_count> cases{};
    std::size_t faults = 0;
    bool complete = false;
    int exit_status = 0;

    [[nodiscard]] std::size_t of(oracle::Verdict verdict) const {
        return cases[static_cast<std::size_t>(verdict)];
    }
    friend bool operator==(const PastRun&, const PastRun&) = default;
};

/// A run as it is kept; masked as in every report.
[[nodiscard]] PastRun past_run(
    std::string at, const oracle::RunInfo& info, const oracle::Summary& summary
);

/// A table for each target, by the name that it gives itself, with a chart in the HTML. `runs` are
/// in the order in which they were added.
[[nodiscard]] TablePage trend_page(const std::vector<PastRun>& runs, const std::string& file);
}  // namespace lakmus::reports
