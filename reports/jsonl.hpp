#pragma once

#include "model/catalogue.hpp"
#include "oracle/verdict.hpp"
#include "reports/totals.hpp"

#include <ostream>

namespace lakmus::reports {
inline constexpr int results_format = 1;

/// The results for programs, as docs/results_format.md describes them: one JSON object a line,
/// flushed line by line, so that what was judged survives whatever ends the run.
class JsonLinesReport {
public:
    /// Pre: `out` and `catalogue` outlive the report.
    explicit JsonLinesReport(
        std::ostream& out, const model::Catalogue& catalogue = model::catalogue()
    )
        : out_{out}, catalogue_{catalogue} {}

    void begin(const oracle::RunInfo& info);
    void add(const oracle::CaseReport& report);
    void end(const oracle::Summary& summary);

private:
    std::ostream& out_;
    const model::Catalogue& catalogue_;
    Totals totals_;
};
}  // namespace lakmus::reports
