#pragma once

#include "oracle/cli/report_set.hpp"
#include "oracle/cli/vendor_lists.hpp"

#include <string>

namespace CLI {
class App;
}

namespace lakmus::cli {
/// What may be asked of every judgement, whether a target is played or a recording is read.
struct JudgingFlags {
    std::string rulebook{model::rulebooks().front().name};
    std::string today;
    VendorFlags lists;
    unsigned diagnosis_ms = 200;
    std::size_t max_deviations = 20;

    [[nodiscard]] oracle::Effort effort() const {
        return {diagnosis_ms * oracle::Effort::steps_per_millisecond};
    }
    [[nodiscard]] reports::TerminalOptions terminal_options() const;
    /// Of a run of the scenarios in these paths that fit the filter.
    [[nodiscard]] VendorFlags vendor_flags(
        model::Date day, const std::vector<std::string>& paths, const std::string& filter
    ) const;
};

void add_judging_options(CLI::App& command, JudgingFlags& flags);

/// `--reasons`, `--known-issues`, and the day on which a list of them counts.
void add_list_options(CLI::App& command, VendorFlags& lists, std::string& today);

/// Lets the vendor's lists and the reports see what is judged.
class Telling {
public:
    Telling(VendorLists& lists, ReportSet& reports) : lists_{lists}, reports_{reports} {}

    void begin(const oracle::RunInfo& info) {
        lists_.begin(info);
        reports_.begin(info);
    }
    void add(const oracle::CaseReport& report) {
        lists_.add(report);
        reports_.add(report);
    }
    void end(oracle::Summary& summary) {
        lists_.end(summary);
        reports_.end(summary);
    }
    /// Plays the cases and tells of them, and of what could not be read of their corpus.
    [[nodiscard]] oracle::Summary play(
        const std::vector<oracle::PlannedCase>& cases,
        const oracle::RunOptions& options,
        std::vector<scenarios::Problem> problems
    );

private:
    VendorLists& lists_;
    ReportSet& reports_;
};
}  // namespace lakmus::cli
