#include "oracle/cli/report_set.hpp"

namespace lakmus::cli {
ReportSet::ReportSet(const ReportFiles& files, std::ostream& out, reports::TerminalOptions options)
    : terminal_{out, options}, jsonl_path_{files.jsonl} {
    if (!files.junit.empty())
        junit_.emplace(files.junit);
    if (jsonl_path_.empty())
        return;
    jsonl_file_.open(jsonl_path_, std::ios::binary);
    must_write();
    jsonl_.emplace(jsonl_file_);
}

void ReportSet::begin(const oracle::RunInfo& info) {
    terminal_.begin(info);
    if (junit_)
        junit_->begin(info);
    if (jsonl_)
        jsonl_->begin(info);
}

void ReportSet::add(const oracle::CaseReport& report) {
    terminal_.add(report);
    if (junit_)
        junit_->add(report);
    if (jsonl_)
        jsonl_->add(report);
}

void ReportSet::end(const oracle::Summary& summary) {
    terminal_.end(summary);
    if (jsonl_)
        jsonl_->end(summary);
    if (junit_)
        junit_->end(summary);
    if (jsonl_)
        must_write();
}

void ReportSet::must_write() const {
    if (!jsonl_file_)
        throw scenarios::InputError{
            {{.place = {.file = jsonl_path_},
              .found = "found a file that cannot be written",
              .expected = "expected a path in a folder that exists and may be written to",
              .nearest = {}}}};
}
}  // namespace lakmus::cli
