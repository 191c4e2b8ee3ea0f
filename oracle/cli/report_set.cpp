#include "oracle/cli/report_set.hpp"

#include "oracle/cli/output_file.hpp"

namespace lakmus::cli {
ReportSet::ReportSet(const ReportFiles& files, std::ostream& out, reports::TerminalOptions options)
    : terminal_{out, options}, jsonl_path_{files.jsonl} {
    if (!files.junit.empty())
        junit_.emplace(files.junit);
    if (!files.html.empty())
        html_.emplace(files.html);
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
    terminal_.begin(info);
    if (junit_)
        junit_->begin(info);
    if (html_)
        html_->begin(info);
    if (jsonl_)
        jsonl_->begin(info);
}

void ReportSet::add(const oracle::CaseReport& report) {
    terminal_.add(report);
    if (junit_)
        junit_->add(report);
    if (html_)
        html_->add(report);
    if (jsonl_)
        jsonl_->add(report);
}

void ReportSet::end(const oracle::Summary& summary) {
    terminal_.end(summary);
    if (jsonl_)
        jsonl_->end(summary);
    if (junit_)
        junit_->end(summary);
    if (html_)
        html_->end(summary);
    if (jsonl_)
        must_write();
}

void ReportSet::must_write() const {
    if (!jsonl_file_)
        refuse_output(jsonl_path_);
}
}  // namespace lakmus::cli
