#pragma once

#include "model/rulebook.hpp"

#include <string>

namespace lakmus::model {
enum class VariantKind : std::uint8_t { known, former, reading, mutant };

/// A small edit of a rulebook, read off the catalogue.
struct Variant {
    VariantKind kind{};
    std::string id;    ///< "former:2.3/delete-started", "reading:Q2.1a=refused"
    std::string says;  ///< What a system under it does, as one sentence.
    RuleIndex rule = no_rule;
    QuestionIndex question = no_question;  ///< Of a reading.
    std::int8_t reading = unread;
    std::size_t cell = 0;  ///< Of a mutant that edits a cell.
    Members value{};       ///< What the cell becomes.
    bool edits_cell = false;
    Mode mode = Mode::intended;  ///< What the rule becomes, where no cell is edited.
};

/// The known issues, former behaviours and readings, in this order and that of the catalogue.
[[nodiscard]] const std::vector<Variant>& documented_variants();

/// Every one-place fault that can be read off the rows and cells; none is written by hand.
[[nodiscard]] const std::vector<Variant>& mutants();

/// The variant with this id, or null; searches the mutants too.
[[nodiscard]] const Variant* find_variant(std::string_view id);

/// Edits what holds from the release on.
void apply(const Variant& variant, RuleBook& book);

/// "behaves as before the release: …; the rule says: … (2.3/delete-started, section 2.3)"
[[nodiscard]] std::string in_words(const Variant& variant);
}  // namespace lakmus::model
