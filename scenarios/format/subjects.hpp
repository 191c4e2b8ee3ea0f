#pragma once

#include "model/ids.hpp"

#include <optional>
#include <string>
#include <string_view>

/// How people speak of the kinds of things that have handles.
namespace lakmus::scenarios {
/// "an absence"
[[nodiscard]] std::string_view a_thing(model::Subject kind);
/// What a name starts with that nobody gave: "absence".
[[nodiscard]] std::string_view name_stem(model::Subject kind);

/// True for things that belong to one citizen, as long as they are there.
[[nodiscard]] constexpr bool has_citizen(model::Subject kind) {
    return kind != model::Subject::order && kind != model::Subject::registration &&
           kind != model::Subject::grant_framework;
}

/// "framework_17": how scenarios speak of a grant framework.
[[nodiscard]] std::string framework_word(std::uint16_t number);
/// The number in such a word.
[[nodiscard]] std::optional<std::uint16_t> parse_framework_word(std::string_view word);
}  // namespace lakmus::scenarios
