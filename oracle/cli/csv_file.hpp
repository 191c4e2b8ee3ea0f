#pragma once

#include "oracle/verdict.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <fstream>
#include <string>

namespace lakmus::cli {
/// Lives and what became of them, a line each, for a spreadsheet.
class CsvFile {
public:
    /// An empty path: nothing is written. Throws: InputError for a file that cannot be written.
    explicit CsvFile(std::string path);

    void add(const scenarios::Lifecycle& life, const oracle::CaseReport& report);
    /// Throws: InputError where not all could be written.
    void end();

private:
    void must_write() const;

    std::string path_;
    std::ofstream out_;
};
}  // namespace lakmus::cli
