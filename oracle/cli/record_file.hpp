#pragma once

#include <fstream>
#include <string>
#include <string_view>

namespace lakmus::cli {
/// The file in which a run is recorded, written line by line, so that what was played survives
/// whatever ends the run.
class RecordFile {
public:
    /// Without a path there is no file. Throws: InputError when nothing can be written there.
    explicit RecordFile(std::string path);

    void add(std::string_view line);
    /// Throws: InputError when something could not be written.
    void end() const;

private:
    std::string path_;
    std::ofstream out_;
};
}  // namespace lakmus::cli
