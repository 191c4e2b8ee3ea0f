#pragma once

#include "scenarios/format/input_error.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace lakmus::reports {
/// A scenario that somebody is writing.
struct Draft {
    std::string_view text;
    std::filesystem::path path;  ///< Whose fragments it may use; the file need not be there.
    int line = 0;                ///< Where the cursor is: of a table the row that is told.
};

/// What is to be said of a draft while it is written, as JSON: what is wrong with it and where,
/// what the model contradicts, and of one case its timeline and, step by step, the answer with the
/// rules at work. Bounded in effort, whatever the text.
[[nodiscard]] std::string check_json(const Draft& draft);
}  // namespace lakmus::reports
