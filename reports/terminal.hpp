#pragma once

#include "reports/describe.hpp"
#include "reports/totals.hpp"
#include "reports/unobserved.hpp"

#include <map>
#include <ostream>
#include <set>

namespace lakmus::reports {
struct TerminalOptions {
    bool colour = false;
    bool progress = false;            ///< A line that is written over; only for a terminal.
    std::size_t max_deviations = 20;  ///< Shown in full; the rest is counted.
};

/// What a person reads while and after a run. The last ten lines are enough to decide.
class TerminalReport {
public:
    /// Pre: `out` and `catalogue` outlive the report.
    explicit TerminalReport(
        std::ostream& out,
        TerminalOptions options = {},
        const model::Catalogue& catalogue = model::catalogue()
    );

    void begin(const oracle::RunInfo& info);
    void add(const oracle::CaseReport& report);
    void end(const oracle::Summary& summary);

private:
    void show_deviation(const oracle::CaseReport& report);
    void show_failure(const oracle::CaseReport& report);
    void show_flaky(const oracle::CaseReport& report);
    void keep_disputes(const oracle::CaseReport& report);
    [[nodiscard]] bool is_explained_above(const std::set<std::string>& causes) const;
    void show_unshown();
    void show_faults(const oracle::Summary& summary);
    void show_known_issue(const Group& group);
    void show_known_issues();
    void show_listed_issues(const oracle::Summary& summary);
    void show_unobserved(const oracle::Summary& summary);
    void show_questions(const oracle::Summary& summary);
    void show_inconsistencies(const oracle::Summary& summary);
    void show_problems(const oracle::Summary& summary);
    void block(std::string_view title, std::string_view text, const std::vector<Line>& lines);
    void show(const std::vector<Line>& lines);
    void show_progress();
    void clear_progress();
    [[nodiscard]] std::string painted(std::string_view text, std::string_view code) const;

    std::ostream& out_;
    TerminalOptions options_;
    const model::Catalogue& catalogue_;
    oracle::RunInfo info_;
    Totals totals_;
    std::set<std::string> explained_;
    std::map<std::string, std::size_t> alike_;
    Unobserved unobserved_;
    std::vector<std::string> disputes_;
    std::size_t dispute_count_ = 0;
    std::size_t judged_ = 0;
    std::size_t deviating_ = 0;
    std::size_t in_full_ = 0;
    std::size_t unshown_ = 0;
    std::size_t failures_shown_ = 0;
    std::size_t failures_unshown_ = 0;
    std::size_t flaky_shown_ = 0;
    std::string progress_;
};
}  // namespace lakmus::reports
