#include "oracle/cli/corpus_path.hpp"

#include "scenarios/format/input_error.hpp"

#include <cstdlib>

namespace lakmus::cli {
namespace fs = std::filesystem;

namespace {
fs::path must_be_folder(const std::string& said_by, const std::string& path) {
    std::error_code trouble;
    if (!fs::is_directory(path, trouble))
        throw scenarios::InputError{
            {{.place = {.file = said_by},
              .found = "found `" + path + "`",
              .expected = "expected a folder with scenarios",
              .nearest = {}}}};
    return path;
}
}  // namespace

fs::path executable_path() {
    std::error_code trouble;
    return fs::read_symlink("/proc/self/exe", trouble);
}

std::vector<fs::path> paths_to_read(
    const std::vector<std::string>& named, const std::string& corpus
) {
    if (named.empty())
        return {find_corpus(corpus)};
    return {named.begin(), named.end()};
}

fs::path find_corpus(const std::string& given) {
    if (!given.empty())
        return must_be_folder("--corpus", given);
    if (const char* said = std::getenv("LAKMUS_CORPUS"); said != nullptr && *said != '\0')
        return must_be_folder("LAKMUS_CORPUS", said);
    std::error_code trouble;
    auto installed =
        (executable_path().parent_path() / "../share/lakmus/scenarios").lexically_normal();
    if (fs::is_directory(installed, trouble))
        return installed;
    if (fs::is_directory("scenarios", trouble))
        return "scenarios";
    throw scenarios::InputError{
        {{.place = {.file = "corpus"},
          .found = "found no folder of scenarios",
          .expected = "expected a path, --corpus DIR, LAKMUS_CORPUS, or ./scenarios",
          .nearest = {}}}};
}
}  // namespace lakmus::cli
