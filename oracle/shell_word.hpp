#pragma once

#include <string>
#include <string_view>

namespace lakmus::oracle {
/// One word for the shell, whatever is in it.
[[nodiscard]] std::string shell_word(std::string_view text);
}  // namespace lakmus::oracle
