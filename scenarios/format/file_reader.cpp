#include "scenarios/format/file_reader.hpp"

#include "scenarios/format/limits.hpp"
#include "scenarios/format/yaml_reader.hpp"

#include <algorithm>
#include <fstream>

namespace lakmus::scenarios {
namespace {
std::unique_ptr<const Document> unreadable(const std::string& file) {
    auto document = std::make_unique<Document>();
    document->file = file;
    Problem problem;
    problem.place.file = file;
    problem.found = "found no file that can be read";
    problem.expected = "expected a YAML file";
    document->problems.push_back(std::move(problem));
    return document;
}
}  // namespace

std::unique_ptr<const Document> read_yaml_file(const std::filesystem::path& path) {
    std::error_code error;
    std::ifstream in;
    // Other kinds of file may block for ever.
    if (std::filesystem::is_regular_file(path, error))
        in.open(path, std::ios::binary);
    // One byte too many is enough to see that a file is too large.
    const auto size =
        std::min<std::uintmax_t>(std::filesystem::file_size(path, error), max_file_bytes + 1);
    std::string text(static_cast<std::size_t>(size), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!in.is_open() || in.bad())
        return unreadable(path.generic_string());
    text.resize(static_cast<std::size_t>(in.gcount()));
    return read_yaml(text, path.generic_string());
}
}  // namespace lakmus::scenarios
