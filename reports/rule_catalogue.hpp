#pragma once

#include "model/catalogue.hpp"

#include <string>
#include <vector>

namespace lakmus::reports {
/// docs/rules.md: all that the catalogue knows of every rule, by section.
[[nodiscard]] std::string rules_markdown(const model::Catalogue& catalogue);

/// One rule in full, for a terminal.
[[nodiscard]] std::string rule_page(const model::Catalogue& catalogue, model::RuleIndex rule);

/// One open question with its readings and the rule that asks it.
[[nodiscard]] std::string question_page(
    const model::Catalogue& catalogue, model::QuestionIndex question
);

/// The questions that a rule asks, each once.
[[nodiscard]] std::vector<const model::Question*> questions_of(const model::Rule& rule);

/// All rules, a line each, by section.
[[nodiscard]] std::string rule_list(const model::Catalogue& catalogue);

/// What the note leaves open: each question with its readings and the rule that asks it.
[[nodiscard]] std::string open_questions(const model::Catalogue& catalogue);
}  // namespace lakmus::reports
