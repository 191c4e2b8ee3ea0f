#pragma once

#include "reports/jsonl.hpp"
#include "reports/junit.hpp"
#include "reports/terminal.hpp"

#include <fstream>
#include <optional>

namespace lakmus::cli {
struct ReportFiles {
    std::string junit;  ///< Empty: no such report.
    std::string jsonl;

    /// One of them tells of what is open, and of the cases in which nothing is wrong.
    [[nodiscard]] bool tell_all() const { return !jsonl.empty(); }
};

/// The reports that one run writes.
class ReportSet {
public:
    /// Throws: InputError for a file that cannot be written; before anything is played.
    ReportSet(const ReportFiles& files, std::ostream& out, reports::TerminalOptions options);

    void begin(const oracle::RunInfo& info);
    void add(const oracle::CaseReport& report);
    void end(const oracle::Summary& summary);

private:
    void must_write() const;

    reports::TerminalReport terminal_;
    std::optional<reports::JunitReport> junit_;
    std::string jsonl_path_;
    std::ofstream jsonl_file_;
    std::optional<reports::JsonLinesReport> jsonl_;
};
}  // namespace lakmus::cli
