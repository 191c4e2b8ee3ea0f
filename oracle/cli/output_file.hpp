#pragma once

#include <string>

namespace lakmus::cli {
/// Throws: InputError that says that nothing can be written there. What a run writes is opened
/// before anything is played, so that a bad path costs no hour.
[[noreturn]] void refuse_output(const std::string& path);
}  // namespace lakmus::cli
