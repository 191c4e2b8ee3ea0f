#pragma once

#include "oracle/cli/history_file.hpp"
#include "oracle/runner.hpp"
#include "reports/csv.hpp"
#include "reports/html/html_report.hpp"
#include "reports/jsonl.hpp"
#include "reports/jsonl_reader.hpp"
#include "reports/junit.hpp"
#include "reports/markdown.hpp"
#include "reports/output_file.hpp"
#include "reports/terminal.hpp"

#include <fstream>
#include <optional>

namespace CLI {
class App;
}

namespace lakmus::cli {
struct ReportFiles {
    std::string junit;  ///< Empty: no such report.
    std::string jsonl;
    std::string html;
    std::string earlier;  ///< Results of another run, with which the page compares this one.
    std::string markdown;
    std::string csv;
    std::string history;

    /// One of them tells of what is open, and of the cases in which nothing is wrong.
    [[nodiscard]] bool tell_all() const {
        return !jsonl.empty() || !markdown.empty() || !csv.empty();
    }
};

/// The flags that name them.
void add_report_options(CLI::App& command, ReportFiles& files);

/// The reports that one run writes.
class ReportSet {
public:
    /// Throws: InputError for a file that cannot be written; before anything is played.
    /// `at` is when the run is, for the history.
    ReportSet(
        const ReportFiles& files,
        std::ostream& out,
        reports::TerminalOptions options,
        std::string at = {}
    );

    /// Lets the reports see the lives that are judged, after everybody who has a word on them.
    /// Pre: the reports outlive the run.
    void hook_into(oracle::RunOptions& options);

    void begin(const oracle::RunInfo& info);
    void add(const oracle::CaseReport& report);
    void end(const oracle::Summary& summary);

private:
    void compare_with_earlier(const oracle::Summary& summary);
    void must_write() const;

    reports::TerminalReport terminal_;
    std::optional<reports::JunitReport> junit_;
    std::string jsonl_path_;
    std::ofstream jsonl_file_;
    std::optional<reports::JsonLinesReport> jsonl_;
    std::optional<reports::HtmlReport> html_;
    std::string earlier_name_;
    std::optional<reports::Results> earlier_;
    reports::Results so_far_;  ///< What is compared with it.
    reports::OutputFile markdown_file_;
    std::optional<reports::MarkdownReport> markdown_;
    reports::OutputFile csv_file_;
    std::optional<reports::CsvReport> csv_;
    std::optional<HistoryFile> history_;
    std::string at_;
    oracle::RunInfo info_;
};
}  // namespace lakmus::cli
