#pragma once

#include "model/code_lists.hpp"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Pieces of the schema of scenario files.
namespace lakmus::scenarios {
using Schema = nlohmann::ordered_json;

/// A definition of the schema by its name.
[[nodiscard]] Schema defined(std::string_view definition);
/// The schema, or a text that the table of cases fills in.
[[nodiscard]] Schema or_from_table(Schema schema);
[[nodiscard]] Schema list_of(Schema items, bool may_be_empty = true);
/// An item alone or a list of at least one.
[[nodiscard]] Schema one_or_more(Schema item);
/// A text that the expression matches.
[[nodiscard]] Schema text_like(std::string_view pattern, std::string_view says);
/// One of these words; `says` explains each.
[[nodiscard]] Schema one_word(
    const std::vector<std::string>& words, const std::vector<std::string>& says = {}
);
/// A map with these keys and no others.
[[nodiscard]] Schema map_of(
    Schema properties, std::initializer_list<std::string_view> required = {}
);
/// The schema with a sentence that an editor shows.
[[nodiscard]] Schema explained(Schema schema, std::string_view says);

/// The name of the definition of a code list.
[[nodiscard]] std::string definition_of(std::span<const model::Code> codes);
/// The codes of a list, by name and, where scenarios may write them, by number.
[[nodiscard]] Schema code_schema(std::span<const model::Code> codes);
}  // namespace lakmus::scenarios
