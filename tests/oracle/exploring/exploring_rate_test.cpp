#include "oracle/exploring/exploring_rate.hpp"

#include "tests/oracle/exploring/exploring.hpp"

#include <gtest/gtest.h>

#include <set>

namespace lakmus::oracle {
namespace {
const model::Variant* variant(const char* id) { return model::find_variant(id); }

RateOptions until_all_of(std::size_t faults) {
    return {
        .course = exploring(model::intended_release(), 0).course,
        .time = std::chrono::minutes{10},
        .wanted = faults};
}

TEST(exploring_rate, ends_when_every_fault_is_named) {
    const auto explored = explore_faulty(
        {variant("former:2.3/delete-started"), variant("known:2.1/hidden-on-jobnet")},
        until_all_of(2)
    );
    EXPECT_EQ(explored.named, 2U);
    EXPECT_EQ(explored.steps.size(), 2U);
    EXPECT_GT(explored.calls, 0U);
}

TEST(exploring_rate, names_a_known_issue_that_answers_an_open_question) {
    const auto explored =
        explore_faulty({variant("known:3.3/old-cv-not-converted")}, until_all_of(1));
    EXPECT_EQ(explored.named, 1U);
}

TEST(exploring_rate, draws_different_faults_the_same_for_a_seed) {
    VariantSet all;
    for (const auto& mutant : model::mutants())
        all.push_back(&mutant);
    const auto drawn = draw_faults(all, 10, 7);
    EXPECT_EQ(std::set(drawn.begin(), drawn.end()).size(), 10U);
    EXPECT_EQ(drawn, draw_faults(all, 10, 7));
    EXPECT_NE(drawn, draw_faults(all, 10, 8));
}
}  // namespace
}  // namespace lakmus::oracle
