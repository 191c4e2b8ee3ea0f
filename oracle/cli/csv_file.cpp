#include "oracle/cli/csv_file.hpp"

#include "reports/escaping.hpp"
#include "reports/output_file.hpp"
#include "scenarios/format/input_error.hpp"
#include "scenarios/format/writer.hpp"

#include <fmt/ostream.h>

#include <numeric>

namespace lakmus::cli {
CsvFile::CsvFile(std::string path) : path_{std::move(path)} {
    if (path_.empty())
        return;
    out_.open(path_, std::ios::binary);
    must_write();
    out_ << "matrix,life,verdict,checks,deviations,calls\n";
}

void CsvFile::add(const scenarios::Lifecycle& life, const oracle::CaseReport& report) {
    if (path_.empty())
        return;
    std::string calls;
    for (std::size_t i = 0; i != life.calls.size(); ++i)
        calls += (i == 0 ? "" : "; ") + scenarios::to_line(life, i);
    const auto& checks = report.tally.checks;
    fmt::print(
        out_,
        "{},{},{},{},{},{}\n",
        reports::csv_cell(report.place.file),
        report.place.line,
        oracle::verdict_name(report.verdict),
        std::accumulate(checks.begin(), checks.end(), std::uint64_t{0}),
        report.tally.of(oracle::Verdict::deviation),
        reports::csv_cell(calls)
    );
}

void CsvFile::end() {
    if (path_.empty())
        return;
    out_.flush();
    must_write();
}

void CsvFile::must_write() const {
    if (!out_)
        reports::refuse_output(path_);
}
}  // namespace lakmus::cli
