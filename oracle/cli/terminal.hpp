#pragma once

namespace lakmus::cli {
/// A person reads standard output as it comes.
[[nodiscard]] bool is_terminal();
/// On a terminal, unless NO_COLOR says otherwise.
[[nodiscard]] bool wants_colour();
}  // namespace lakmus::cli
