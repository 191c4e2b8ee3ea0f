#pragma once

#include "reports/standings.hpp"

#include <ostream>

namespace lakmus::reports {
/// A run for a spreadsheet: a line for each rule and verdict, as docs/results_format.md describes
/// it.
class CsvReport {
public:
    /// Pre: `catalogue` outlives the report.
    explicit CsvReport(const model::Catalogue& catalogue = model::catalogue())
        : catalogue_{&catalogue}, standings_{catalogue} {}

    void add(const oracle::CaseReport& report) { standings_.add(report); }
    void write(std::ostream& out) const;

private:
    const model::Catalogue* catalogue_;
    Standings standings_;
};

/// Cells as a line of such a file.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);
/// What such a file begins with, so that Excel reads it as UTF-8.
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";
}  // namespace lakmus::reports
