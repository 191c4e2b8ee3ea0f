#pragma once

#include "reports/html/timeline.hpp"

#include <string>

namespace lakmus::reports {
/// The timeline as an SVG element. Its colours are left to the style sheet of the page, and nothing
/// is told by colour alone.
[[nodiscard]] std::string timeline_svg(const Timeline& timeline);
}  // namespace lakmus::reports
