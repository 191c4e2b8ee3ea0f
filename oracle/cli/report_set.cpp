#include "oracle/cli/report_set.hpp"

#include "oracle/cli/page_files.hpp"
#include "reports/html/earlier.hpp"

#include <CLI/CLI.hpp>

namespace lakmus::cli {
void add_report_options(CLI::App& command, ReportFiles& files) {
    command.add_option("--junit", files.junit, "Write JUnit XML to this file");
    command.add_option("--jsonl", files.jsonl, "Write JSON lines to this file");
    auto* html = command.add_option("--html", files.html, "Write a page for people to this file");
    command
        .add_option(
            "--earlier",
            files.earlier,
            "With --html: say what changed since the run with these results (its --jsonl)"
        )
        ->needs(html);
    command.add_option(
        "--markdown", files.markdown, "Write a summary for a pull request or a build to this file"
    );
    command.add_option(
        "--csv", files.csv, "Write a line for each rule and verdict to this file, for a spreadsheet"
    );
    command.add_option(
        "--history", files.history, "Add the run to this SQLite file, for `lakmus history`"
    );
}

ReportSet::ReportSet(
    const ReportFiles& files, std::ostream& out, reports::TerminalOptions options, std::string at
)
    : terminal_{out, options},
      jsonl_path_{files.jsonl},
      markdown_file_{files.markdown},
      csv_file_{files.csv},
      at_{std::move(at)} {
    if (!files.junit.empty())
        junit_.emplace(files.junit);
    if (!files.html.empty())
        html_.emplace(files.html);
    if (!files.earlier.empty()) {
        earlier_name_ = files.earlier;
        earlier_ = results_in(files.earlier);
    }
    if (markdown_file_.is_wanted())
        markdown_.emplace();
    if (csv_file_.is_wanted())
        csv_.emplace();
    if (!files.history.empty())
        history_.emplace(files.history, HistoryFile::Access::append);
    if (jsonl_path_.empty())
        return;
    jsonl_file_.open(jsonl_path_, std::ios::binary);
    must_write();
    jsonl_.emplace(jsonl_file_);
}

void ReportSet::hook_into(oracle::RunOptions& options) {
    if (!html_)
        return;
    options.after_judging = [this, before = std::move(options.after_judging)](
                                const oracle::Judged& judged, oracle::CaseReport& report
                            ) {
        before(judged, report);
        html_->look(judged, report);
    };
}

void ReportSet::begin(const oracle::RunInfo& info) {
    info_ = info;
    terminal_.begin(info);
    if (junit_)
        junit_->begin(info);
    if (html_)
        html_->begin(info);
    if (jsonl_)
        jsonl_->begin(info);
    if (markdown_)
        markdown_->begin(info);
}

void ReportSet::add(const oracle::CaseReport& report) {
    terminal_.add(report);
    if (junit_)
        junit_->add(report);
    if (html_)
        html_->add(report);
    if (earlier_) {
        so_far_.cases.push_back(report);
        so_far_.cases.back().life = {};
    }
    if (jsonl_)
        jsonl_->add(report);
    if (markdown_)
        markdown_->add(report);
    if (csv_)
        csv_->add(report);
}

void ReportSet::end(const oracle::Summary& summary) {
    terminal_.end(summary);
    if (jsonl_)
        jsonl_->end(summary);
    if (junit_)
        junit_->end(summary);
    if (earlier_)
        compare_with_earlier(summary);
    if (html_)
        html_->end(summary);
    if (jsonl_)
        must_write();
    if (markdown_) {
        markdown_->end(summary);
        markdown_file_.write([&](std::ostream& out) { markdown_->write(out); });
    }
    if (csv_)
        csv_file_.write([&](std::ostream& out) { csv_->write(out); });
    if (history_)
        history_->append(reports::past_run(at_, info_, summary));
}

void ReportSet::compare_with_earlier(const oracle::Summary& summary) {
    so_far_.target = info_.target;
    so_far_.name = info_.capabilities.name;
    so_far_.version = info_.capabilities.version;
    so_far_.rulebook = info_.rulebook;
    so_far_.faults = summary.roots;
    so_far_.complete = summary.complete;
    html_->set_earlier_run(reports::earlier_run(reports::compare(*earlier_, so_far_), earlier_name_)
    );
}

void ReportSet::must_write() const {
    if (!jsonl_file_)
        reports::refuse_output(jsonl_path_);
}
}  // namespace lakmus::cli
