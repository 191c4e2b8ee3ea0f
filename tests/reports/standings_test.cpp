#include "reports/standings.hpp"

#include "tests/reports/sample.hpp"

#include <gtest/gtest.h>

namespace lakmus::reports {
namespace {
using oracle::Verdict;

constexpr auto backdating = model::RuleIndex{0};
constexpr auto exempts = model::RuleIndex{1};

Standings standings_of(const std::vector<oracle::CaseReport>& cases) {
    Standings standings{sample::catalogue()};
    for (const auto& one : cases)
        standings.add(one);
    return standings;
}

TEST(standings, count_cases_and_checks_by_rule) {
    const auto standings = standings_of(sample::cases());
    const auto& rule = standings.of_rule(backdating);
    EXPECT_EQ(rule.of(Verdict::deviation), 2U);
    EXPECT_EQ(rule.checks[static_cast<std::size_t>(Verdict::deviation)], 3U);
    EXPECT_EQ(
        rule.examples[static_cast<std::size_t>(Verdict::deviation)],
        "scenarios/s9_1/backdating.yaml:14"
    );
    EXPECT_EQ(standings.of_rule(exempts).of(Verdict::known_issue), 1U);
}

TEST(standings, decide_by_section) {
    const auto standings = standings_of({sample::cases()[4]});
    EXPECT_EQ(standings.of_section(0).decision(), Decision::go);
    EXPECT_EQ(standings.of_section(1).decision(), Decision::not_observed);
    EXPECT_EQ(standings_of(sample::cases()).of_section(0).decision(), Decision::no_go);
}

TEST(standings, a_crash_decides_nothing_about_a_rule_that_it_kept_from_sight) {
    auto crash = sample::cases()[6];
    crash.kept = {};
    const auto standings = standings_of({crash});
    EXPECT_EQ(standings.of_rule(backdating).of(Verdict::target_failure), 1U);
    EXPECT_EQ(standings.of_section(0).decision(), Decision::undecided);
}

TEST(standings, lay_an_explained_deviation_to_the_rule_of_what_explains_it) {
    const auto standings = standings_of({sample::deviating_case("mutant:9.2/comment/dropped")});
    EXPECT_EQ(standings.of_section(0).decision(), Decision::go);
    EXPECT_EQ(standings.of_section(1).decision(), Decision::no_go);
}

TEST(standings, lay_a_check_without_a_rule_to_what_the_scenario_is_about) {
    auto one = sample::deviating_case("");
    one.steps[0].checks[0].rules = {};
    EXPECT_EQ(standings_of({one}).of_rule(backdating).of(Verdict::deviation), 1U);
    one.rules.clear();
    const auto standings = standings_of({one});
    EXPECT_EQ(standings.of_section(0).decision(), Decision::go);
    EXPECT_EQ(standings.of_no_rule().of(Verdict::deviation), 1U);
}
}  // namespace
}  // namespace lakmus::reports
