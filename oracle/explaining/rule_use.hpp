#pragma once

#include "oracle/runner.hpp"

namespace lakmus::oracle {
/// The steps of a case, from 0, in which a rule or a question is at work.
struct CaseUse {
    const PlannedCase* planned = nullptr;
    bool names_it = false;              ///< The scenario says that it is about the rule.
    std::vector<std::size_t> keeps{};   ///< The rule is kept or has its effect.
    std::vector<std::size_t> breaks{};  ///< The call breaks the rule.
    std::vector<std::size_t> shows{};   ///< A view shows what the rule says, and no more than that.
    std::vector<std::size_t> opens{};   ///< The question is open.

    [[nodiscard]] bool is_empty() const {
        return keeps.empty() && breaks.empty() && shows.empty() && opens.empty();
    }
};

/// Plays the cases under `book`: those that name the rule, and others in which it is at work.
/// Pre: `cases` outlives what is returned.
[[nodiscard]] std::vector<CaseUse> uses_of(
    const model::RuleBook& book, const std::vector<PlannedCase>& cases, model::RuleIndex rule
);

/// The cases in which the note leaves the question open.
[[nodiscard]] std::vector<CaseUse> uses_of(
    const model::RuleBook& book,
    const std::vector<PlannedCase>& cases,
    model::QuestionIndex question
);
}  // namespace lakmus::oracle
