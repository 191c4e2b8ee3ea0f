#pragma once

#include "scenarios/format/problems.hpp"

#include <charconv>
#include <concepts>
#include <optional>

namespace lakmus::scenarios {
/// Readers of plain values. Each returns nothing after it has reported what is wrong.

/// Any text on one line that is not empty.
[[nodiscard]] std::optional<std::string> read_line(
    const Node& node, std::string_view expected, Problems& problems
);

[[nodiscard]] std::optional<bool> read_flag(const Node& node, Problems& problems);

/// A whole number that the type holds.
template <std::integral T>
[[nodiscard]] std::optional<T> read_number(const Node& node, Problems& problems) {
    T number{};
    const auto* const end = node.text.data() + node.text.size();
    const auto read = std::from_chars(node.text.data(), end, number);
    if (node.kind == NodeKind::text && read.ec == std::errc{} && read.ptr == end)
        return number;
    problems.unexpected(node, "a whole number");
    return {};
}

/// True for a name: a letter, then letters, digits, `_` and `-`; not a word that means something
/// else.
[[nodiscard]] bool is_name(const Node& node);

/// As `is_name`, and reports what is none.
[[nodiscard]] bool is_alias(const Node& node, Problems& problems);

/// The items of a list, or the node itself where it is a text alone.
[[nodiscard]] std::span<const Node> one_or_more(const Node& node);
}  // namespace lakmus::scenarios
