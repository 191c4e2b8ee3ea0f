#include "oracle/cli/record_file.hpp"

#include "reports/output_file.hpp"
#include "scenarios/format/input_error.hpp"

#include <filesystem>
#include <functional>

namespace lakmus::cli {
RecordFile::RecordFile(std::string path) : path_{std::move(path)} {
    if (!path_.empty())
        out_.open(path_, std::ios::binary);
    end();
}

RecordFile RecordFile::going_on(std::string path) {
    RecordFile file;
    file.path_ = std::move(path);
    std::ifstream in{file.path_, std::ios::binary};
    std::uintmax_t whole = 0;
    for (std::string line; std::getline(in, line) && !in.eof();) {
        whole += line.size() + 1;
        file.written_.insert(std::hash<std::string>{}(line));
    }
    std::error_code trouble;
    std::filesystem::resize_file(file.path_, whole, trouble);
    file.out_.open(file.path_, std::ios::binary | std::ios::app);
    file.end();
    return file;
}

void RecordFile::add(std::string_view line) {
    const auto there = written_.find(std::hash<std::string_view>{}(line));
    if (there != written_.end())
        written_.erase(there);
    else
        out_ << line << '\n' << std::flush;
}

void RecordFile::end() const {
    if (!out_)
        reports::refuse_output(path_);
}
}  // namespace lakmus::cli
