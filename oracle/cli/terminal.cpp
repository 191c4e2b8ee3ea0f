#include "oracle/cli/terminal.hpp"

#include <unistd.h>

#include <cstdlib>

namespace lakmus::cli {
bool is_terminal() { return isatty(STDOUT_FILENO) == 1; }

bool wants_colour() {
    const char* refused = std::getenv("NO_COLOR");
    return is_terminal() && (refused == nullptr || *refused == '\0');
}
}  // namespace lakmus::cli
