#include "reports/output_file.hpp"

#include "scenarios/format/input_error.hpp"

#include <filesystem>
#include <fstream>

namespace lakmus::reports {
void refuse_output(const std::string& path) {
    throw scenarios::InputError{
        {{.place = {.file = path},
          .found = "found a file that cannot be written",
          .expected = "expected a path in a folder that exists and may be written to",
          .nearest = {}}}};
}

OutputFile::OutputFile(std::string path) : path_{std::move(path)}, part_{path_ + ".part"} {
    std::error_code trouble;
    if (is_wanted() &&
        (std::filesystem::is_directory(path_, trouble) || !std::ofstream{part_, std::ios::binary}))
        refuse_output(path_);
}

void OutputFile::write(const std::function<void(std::ostream&)>& contents) const {
    if (!is_wanted())
        return;
    std::ofstream out{part_, std::ios::binary};
    contents(out);
    out.close();
    std::error_code trouble;
    if (out)
        std::filesystem::rename(part_, path_, trouble);
    if (!out || trouble)
        refuse_output(path_);
}
}  // namespace lakmus::reports
