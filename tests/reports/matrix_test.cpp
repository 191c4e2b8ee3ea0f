#include "reports/matrix.hpp"

#include "tests/reports/sample.hpp"

#include <gtest/gtest.h>

namespace lakmus::reports {
namespace {
scenarios::Scenario scenario_about(std::vector<model::RuleIndex> rules, std::size_t cases) {
    scenarios::Scenario scenario;
    scenario.rules = std::move(rules);
    scenario.cases.resize(cases);
    return scenario;
}

TEST(matrix, counts_rules_values_cases_issues_and_questions_by_section) {
    const auto text = matrix_markdown(
        sample::catalogue(),
        {scenario_about({model::RuleIndex{0}, model::RuleIndex{1}}, 3),
         scenario_about({model::RuleIndex{1}, model::RuleIndex{3}}, 2)}
    );
    EXPECT_EQ(
        text,
        "| section | rules | limits and lists | cases | known issues | open questions |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: |\n"
        "| 9.1 Garden leave | 2 | 2 | 5 | 1 | 1 |\n"
        "| 9.2 Fences | 2 | 1 | 2 | 0 | 0 |\n"
        "| **all** | 4 | 3 | 5 | 1 | 1 |\n"
    );
}
}  // namespace
}  // namespace lakmus::reports
