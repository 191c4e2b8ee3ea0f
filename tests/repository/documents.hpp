#pragma once

#include "tests/repository/tree.hpp"

#include <optional>

namespace lakmus::repository {
/// The enumerators of code_lists.hpp that have the services' numbers: the Danish ones.
[[nodiscard]] std::vector<std::string> danish_enumerators(const File& code_lists);

/// Words that the text does not hold between backquotes.
[[nodiscard]] Findings words_not_explained(
    const std::vector<std::string>& words, const File& glossary
);

/// Documents to which no links lead from the README, by way of others or not.
[[nodiscard]] Findings documents_not_linked(const Tree& tree);

/// Links of Markdown files to files that are not there.
[[nodiscard]] Findings dead_links(const Tree& tree);

/// What stands between the lines "<!-- name -->" and "<!-- /name -->"; nothing without these.
[[nodiscard]] std::optional<std::string> marked_part(const File& file, std::string_view name);
}  // namespace lakmus::repository
