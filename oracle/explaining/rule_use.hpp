#pragma once

#include "oracle/runner.hpp"

namespace lakmus::oracle {
/// What is looked for in cases: a rule with the questions that it asks, or a question alone.
struct Topic {
    model::RuleIndex rule = model::no_rule;
    model::QuestionSet questions{};
};

/// The steps of a case, from 0, in which the topic is at work.
struct CaseUse {
    const PlannedCase* planned = nullptr;
    bool names_it = false;              ///< The scenario says that it is about the rule.
    std::vector<std::size_t> keeps{};   ///< The rule is kept or has its effect.
    std::vector<std::size_t> breaks{};  ///< The call breaks the rule.
    std::vector<std::size_t> shows{};   ///< A view shows what the rule says; it does nothing else.
    std::vector<std::size_t> opens{};   ///< A question is open.

    [[nodiscard]] bool keeps_rule() const {
        return breaks.empty() && !(keeps.empty() && shows.empty());
    }
};

/// Plays the cases under `book`, and returns those that name the rule or in which the topic is at
/// work. Pre: `cases` outlives what is returned.
[[nodiscard]] std::vector<CaseUse> uses_of(
    const Topic& topic, const model::RuleBook& book, const std::vector<PlannedCase>& cases
);
}  // namespace lakmus::oracle
