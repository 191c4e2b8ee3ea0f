#include "reports/rule_catalogue.hpp"

#include "tests/reports/approved.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>

namespace lakmus::reports {
namespace {
using ::testing::HasSubstr;

TEST(rule_catalogue, is_markdown_as_approved) {
    expect_approved("rules.md", rules_markdown(sample::catalogue()));
}

TEST(rule_catalogue, tells_one_rule_as_approved) {
    expect_approved("rule.txt", rule_page(sample::catalogue(), model::RuleIndex{0}));
}

TEST(rule_catalogue, lists_rules_and_questions_as_approved) {
    expect_approved(
        "rule_lists.txt",
        rule_list(sample::catalogue()) + "\n" + open_questions(sample::catalogue())
    );
}

TEST(rule_catalogue, tells_every_rule_and_question_of_the_release) {
    const auto text = rules_markdown(model::catalogue());
    for (const auto& section : model::catalogue().sections())
        for (const auto& rule : section.rules)
            EXPECT_THAT(text, HasSubstr("### " + std::string{rule.id} + "\n"));
    for (const auto* question : model::catalogue().questions())
        EXPECT_THAT(
            open_questions(model::catalogue()), HasSubstr(std::string{question->id} + "  (")
        );
}
}  // namespace
}  // namespace lakmus::reports
