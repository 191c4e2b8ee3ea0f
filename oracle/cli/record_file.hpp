#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <unordered_set>

namespace lakmus::cli {
/// The file in which a run is recorded, written line by line, so that what was played survives
/// whatever ends the run.
class RecordFile {
public:
    /// Without a path there is no file. Throws: InputError when nothing can be written there.
    explicit RecordFile(std::string path);
    /// Goes on with a recording: a last line that was cut off goes, and what is in it already is
    /// not written again. Throws: InputError when nothing can be written there.
    [[nodiscard]] static RecordFile going_on(std::string path);

    void add(std::string_view line);
    /// Throws: InputError when something could not be written.
    void end() const;

private:
    RecordFile() = default;

    std::string path_;
    std::ofstream out_;
    std::unordered_multiset<std::size_t> written_;  ///< Hashes of the lines that are there already.
};
}  // namespace lakmus::cli
