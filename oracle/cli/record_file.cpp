#include "oracle/cli/record_file.hpp"

#include "scenarios/format/input_error.hpp"

namespace lakmus::cli {
RecordFile::RecordFile(std::string path) : path_{std::move(path)} {
    if (!path_.empty())
        out_.open(path_, std::ios::binary);
    end();
}

void RecordFile::add(std::string_view line) { out_ << line << '\n' << std::flush; }

void RecordFile::end() const {
    if (!out_)
        throw scenarios::InputError{
            {{.place = {.file = path_},
              .found = "found a file that cannot be written",
              .expected = "expected a path in a folder that exists and may be written to",
              .nearest = {}}}};
}
}  // namespace lakmus::cli
