#pragma once

#include "model/code_lists.hpp"
#include "model/rulebook.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a person names on the command line, found or refused with the nearest valid word.
namespace lakmus::cli {
/// Throws: InputError that says which flag or word is meant.
[[noreturn]] void refuse(
    std::string_view what, std::string_view found, std::span<const std::string_view> valid
);

[[nodiscard]] model::RuleIndex rule_named(std::string_view id);
[[nodiscard]] model::RuleBook rulebook_named(std::string_view name);
[[nodiscard]] const model::CodeList& code_list_named(std::string_view name);

/// The rulebook with the variants applied in order.
[[nodiscard]] model::RuleBook rulebook_with(
    std::string_view name, const std::vector<std::string>& variants
);
}  // namespace lakmus::cli
