#include "reports/gtest/outcome.hpp"

#include "reports/wording.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace lakmus::gtest {
namespace {
using oracle::Verdict;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;
namespace sample = reports::sample;

Outcome outcome(const oracle::CaseReport& report) {
    return outcome_of(sample::catalogue(), report);
}

/// The first of the sample's cases of which `is_meant` is true.
template <class IsMeant>
oracle::CaseReport sample_case(IsMeant&& is_meant) {
    const auto cases = sample::cases();
    return *std::ranges::find_if(cases, is_meant);
}

TEST(outcome, what_conforms_passes) { EXPECT_EQ(outcome(sample::conforming_case()), Outcome{}); }

TEST(outcome, a_deviation_fails_and_begins_with_its_place) {
    const auto report = sample::deviating_case("mutant:1.1/a");
    const auto [kind, text, known] = outcome(report);
    EXPECT_EQ(kind, Outcome::Kind::failed);
    EXPECT_THAT(text, StartsWith("DEVIATION " + reports::place_text(report.place) + " "));
    EXPECT_THAT(text, AllOf(HasSubstr("\n  expected   "), HasSubstr("\n  provided   ")));
    EXPECT_THAT(text, HasSubstr("\n  reproduce  "));
}

TEST(outcome, a_target_failure_fails_and_says_so) {
    const auto report = sample_case([](const auto& one) { return one.failure.has_value(); });
    const auto [kind, text, known] = outcome(report);
    EXPECT_EQ(kind, Outcome::Kind::failed);
    EXPECT_THAT(text, AllOf(HasSubstr("TARGET FAILURE"), HasSubstr(report.failure->what)));
}

TEST(outcome, a_dispute_fails_and_says_so) {
    const auto report = sample_case([](const auto& one) { return !one.disputes.empty(); });
    const auto [kind, text, known] = outcome(report);
    EXPECT_EQ(kind, Outcome::Kind::failed);
    EXPECT_THAT(text, HasSubstr("DISPUTED"));
}

TEST(outcome, a_known_issue_passes_and_is_named) {
    const auto report =
        sample_case([](const auto& one) { return one.verdict == Verdict::known_issue; });
    const auto [kind, text, known] = outcome(report);
    EXPECT_EQ(kind, Outcome::Kind::passed);
    EXPECT_THAT(known, ElementsAre(StartsWith("known:")));
}

TEST(outcome, a_world_that_cannot_be_set_up_is_skipped_with_the_reason) {
    const auto report = sample_case([](const auto& one) { return !one.skipped.empty(); });
    const auto [kind, text, known] = outcome(report);
    EXPECT_EQ(kind, Outcome::Kind::skipped);
    EXPECT_EQ(text, report.skipped);
}

TEST(outcome, a_case_of_which_nothing_is_seen_is_skipped) {
    auto report = sample::conforming_case();
    report.verdict = Verdict::not_observed;
    report.tally = {};
    EXPECT_EQ(outcome(report).kind, Outcome::Kind::skipped);
}
}  // namespace
}  // namespace lakmus::gtest
