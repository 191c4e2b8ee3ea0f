#include "oracle/cli/output_file.hpp"

#include "scenarios/format/input_error.hpp"

namespace lakmus::cli {
void refuse_output(const std::string& path) {
    throw scenarios::InputError{
        {{.place = {.file = path},
          .found = "found a file that cannot be written",
          .expected = "expected a path in a folder that exists and may be written to",
          .nearest = {}}}};
}
}  // namespace lakmus::cli
