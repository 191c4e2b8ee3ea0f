#pragma once

#include <string>
#include <string_view>

namespace lakmus::oracle {
/// Foreign text made fit for one line of a report: control characters and bytes that are not UTF-8
/// are escaped as `\n` or `\x1b`, and what is longer than `limit_bytes` is cut and ends in "…".
[[nodiscard]] std::string one_line(std::string_view text, std::size_t limit_bytes = 200);
}  // namespace lakmus::oracle
