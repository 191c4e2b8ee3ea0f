#pragma once

#include "reports/trend.hpp"

#include <memory>
#include <string>
#include <vector>

namespace lakmus::cli {
/// Runs that were kept in an SQLite file: docs/comparing_runs.md tells its tables.
class HistoryFile {
public:
    enum class Access : std::uint8_t { read, append };

    /// To append makes a file that is not there. Throws: InputError for a file that cannot be
    /// opened, or that is no history or one of another version.
    HistoryFile(std::string path, Access access);
    HistoryFile(const HistoryFile&) = delete;
    HistoryFile& operator=(const HistoryFile&) = delete;
    ~HistoryFile();

    /// Throws: InputError where it cannot be written.
    void append(const reports::PastRun& run);
    /// In the order in which they were added; with `target` only those whose name, or whose target
    /// on the command line, contains it.
    [[nodiscard]] std::vector<reports::PastRun> runs(const std::string& target);

private:
    class Database;
    std::unique_ptr<Database> database_;
};
}  // namespace lakmus::cli
