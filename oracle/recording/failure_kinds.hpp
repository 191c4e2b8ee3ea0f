#pragma once

#include <array>
#include <string_view>

namespace lakmus::oracle {
/// How recordings spell the kinds of `Failure`, in their order.
inline constexpr std::array<std::string_view, 6> failure_kinds{
    "crash", "timeout", "malformed", "too_much", "protocol", "unusable"};
}  // namespace lakmus::oracle
