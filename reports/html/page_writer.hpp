#pragma once

#include "reports/html/page.hpp"

#include <string>

namespace lakmus::reports {
/// The largest page: most mail systems take it.
inline constexpr std::size_t largest_page_bytes = 5'000'000;

/// The page as one file that needs nothing beside it.
[[nodiscard]] std::string page_html(const ReportPage& page);
}  // namespace lakmus::reports
