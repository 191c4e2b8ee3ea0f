#pragma once

#include <string>
#include <string_view>

namespace lakmus::reports {
/// Holds `text` against tests/approved/<name>. With LAKMUS_APPROVE set in the environment it writes
/// the file, and fails all the same: what was written is to be read before it is committed.
void expect_approved(std::string_view name, const std::string& text);
}  // namespace lakmus::reports
