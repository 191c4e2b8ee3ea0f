#pragma once

#include "oracle/explaining/rule_use.hpp"

#include <string>

namespace lakmus::reports {
/// The rule with the questions that it asks.
[[nodiscard]] oracle::Topic topic_of(model::RuleIndex rule);

/// All about a rule on one page: what it says, what it reads and hangs on, its variants and
/// mutants, and the cases that name it with the steps in which it is at work.
[[nodiscard]] std::string rule_explanation(
    model::RuleIndex rule, const std::vector<oracle::CaseUse>& uses
);

/// All about an open question: its readings, who asks it, and the steps that it leaves open.
[[nodiscard]] std::string question_explanation(
    model::QuestionIndex question, const std::vector<oracle::CaseUse>& uses
);
}  // namespace lakmus::reports
