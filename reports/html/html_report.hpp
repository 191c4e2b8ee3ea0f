#pragma once

#include "reports/html/gathering.hpp"
#include "reports/output_file.hpp"

#include <filesystem>

namespace lakmus::reports {
/// The page about a run, in a file that appears whole at its end. A run that ends in an exception
/// leaves what was judged, marked as incomplete.
class HtmlReport {
public:
    /// Throws: InputError when nothing can be written there. `catalogue` outlives the report.
    explicit HtmlReport(
        const std::filesystem::path& path, const model::Catalogue& catalogue = model::catalogue()
    );
    HtmlReport(const HtmlReport&) = delete;
    HtmlReport& operator=(const HtmlReport&) = delete;
    ~HtmlReport();

    void begin(const oracle::RunInfo& info) { gathering_.begin(info); }
    /// See `Gathering::look`.
    void look(const oracle::Judged& judged, const oracle::CaseReport& report) {
        gathering_.look(judged, report);
    }
    void add(const oracle::CaseReport& report);
    /// Throws: InputError when the file cannot be written.
    void end(const oracle::Summary& summary);

    /// What the page tells of an earlier run; to be said before the end.
    void set_earlier_run(EarlierRun earlier) { earlier_ = std::move(earlier); }

private:
    void save(const oracle::Summary& summary) const;

    OutputFile file_;
    Gathering gathering_;
    oracle::Summary so_far_;
    std::optional<EarlierRun> earlier_;
    bool ended_ = false;
};
}  // namespace lakmus::reports
