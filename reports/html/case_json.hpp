#pragma once

#include "reports/html/page.hpp"

#include <string>

/// What the page's script reads, safe to stand in a script element.
namespace lakmus::reports {
/// The rules and the list of cases, which ends with the case that reaches `limit` bytes. `left_out`
/// gets the number of cases that had no room.
[[nodiscard]] std::string list_json(
    const ReportPage& page, std::size_t limit, std::size_t& left_out
);

[[nodiscard]] std::string detail_json(const CaseDetail& detail);
}  // namespace lakmus::reports
