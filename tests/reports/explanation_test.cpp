#include "reports/rule_explanation.hpp"
#include "reports/story_text.hpp"
#include "scenarios/format/loader.hpp"
#include "tests/reports/approved.hpp"

#include <gmock/gmock.h>

#include <sstream>

namespace lakmus::reports {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto leave_that_rests = R"(scenario: A leave rests
rules: [2.1/backdating, 2.1/on-hold-in-sickness-groups]
source: "2.1"
why: It must not be lost.
given:
  today: 2021-03-22
  citizens:
    anna: {group: 2, municipality: Aarhus, requirements: {2: searchable_cv, 25: none}}
steps:
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+10w}
    as: too_early
    expect: {refused: 2.1/backdating}
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-10w, end: today+20w}
    by: akasse
    as: all_wrong
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today+3d, end: today+10w}
    as: leave
    expect: {open: Q2.1c}
  - at: +5d
    CreateContactGroup: {citizen: anna, group: 25}
    expect: {leave.state: on_hold}
  - {at: +1d}
  - DeleteAbsence: {absence: leave}
  - DeleteAbsence: {absence: leave, comment: by mistake}
)";

std::string told(const std::string& yaml, const model::RuleBook& book, bool colour = false) {
    const auto scenario = scenarios::load_text(yaml, "leave.yaml");
    std::ostringstream out;
    StoryText text{out, book, colour};
    for (const auto& one : scenario.cases)
        text.add(oracle::tell(book, {&scenario, &one}));
    return out.str();
}

std::string told(const std::string& yaml) { return told(yaml, model::intended_release()); }

model::RuleBook book_with(std::string_view variant) {
    auto book = model::intended_release();
    model::apply(*model::find_variant(variant), book);
    return book;
}

/// A life of one call by a citizen of group 2.
std::string call(const std::string& step) {
    const std::string life = leave_that_rests;
    return life.substr(0, life.find("steps:")) + "steps:\n  - " + step + "\n";
}

std::string page_of(model::RuleIndex rule, const scenarios::Scenario& scenario) {
    const std::vector<oracle::PlannedCase> cases{{&scenario, &scenario.cases.front()}};
    return rule_explanation(
        rule, oracle::uses_of(topic_of(rule), model::intended_release(), cases)
    );
}

TEST(explanation, tells_a_life_as_approved) {
    expect_approved("explanation.txt", told(leave_that_rests));
}

TEST(explanation, tells_a_rule_as_approved) {
    expect_approved(
        "explained_rule.txt",
        page_of(
            model::catalogue().find_rule("2.1/backdating"),
            scenarios::load_text(leave_that_rests, "leave.yaml")
        )
    );
}

TEST(explanation, follows_the_rulebook_with_its_variants) {
    const auto text = told(leave_that_rests, book_with("mutant:2.1/backdating/days back=57"));
    EXPECT_THAT(text, HasSubstr("disputed"));
    EXPECT_THAT(text, HasSubstr("answer     accepted"));
}

TEST(explanation, says_which_reading_a_rulebook_has_decided_on) {
    const auto text = told(leave_that_rests, book_with("reading:Q2.1c=refused"));
    EXPECT_THAT(text, HasSubstr("answer     refused, as this rulebook reads what is open"));
    EXPECT_THAT(
        text, HasSubstr("May the leave be created with a start in the future? This rulebook")
    );
    EXPECT_THAT(text, HasSubstr("`refused`\n"));
    EXPECT_THAT(text, Not(HasSubstr("as good: `refused`")));
}

TEST(explanation, finds_the_nearest_lawful_day) {
    EXPECT_THAT(
        told(call("CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+27w}")),
        HasSubstr("end 2021-09-19 instead of 2021-09-27")
    );
}

TEST(explanation, finds_the_lawful_sender) {
    EXPECT_THAT(
        told(call("{CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+2w}, "
                  "by: akasse}")),
        HasSubstr("by jobcentre Aarhus instead of akasse")
    );
}

TEST(explanation, says_where_no_change_of_the_call_helps) {
    EXPECT_THAT(
        told(call("DeleteAbsence: {absence: unknown}")), HasSubstr("lawful     by no change of one")
    );
}

TEST(explanation, is_coloured_only_where_it_is_asked_for) {
    EXPECT_THAT(told(leave_that_rests), Not(HasSubstr("\x1b")));
    EXPECT_THAT(
        told(leave_that_rests, model::intended_release(), true), HasSubstr("\x1b[1mSTEP\x1b[0m 1")
    );
}

TEST(explanation, finds_a_page_for_every_rule) {
    const auto scenario = scenarios::load_text(leave_that_rests, "leave.yaml");
    for (std::size_t i = 0; i != model::catalogue().rule_count(); ++i) {
        const auto rule = static_cast<model::RuleIndex>(i);
        const auto page = page_of(rule, scenario);
        EXPECT_THAT(page, HasSubstr(std::string{model::catalogue().rule(rule).id} + "  (section"));
        EXPECT_THAT(page, HasSubstr("\nHangs on"));
    }
}
}  // namespace
}  // namespace lakmus::reports
