#include "oracle/diagnosis_rate.hpp"

#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using testing::Contains;

constexpr auto late_leave = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+10w}
    as: leave
)";

[[nodiscard]] Diagnosed diagnosed(const std::vector<std::string_view>& ids) {
    const auto scenario = life(late_leave);
    const std::vector cases{first_case(scenario)};
    std::vector<const model::Variant*> variants;
    for (const auto id : ids)
        variants.push_back(model::find_variant(id));
    return DiagnosisRate{cases}.diagnose(variants);
}
}  // namespace

TEST(diagnosis_rate, counts_a_variant_that_is_named) {
    const auto one = diagnosed({"mutant:2.1/backdating/days back=57"});
    EXPECT_TRUE(one.seen);
    EXPECT_TRUE(one.named);
    EXPECT_THAT(one.told, Contains("mutant:2.1/backdating/days back=57"));
}

TEST(diagnosis_rate, counts_what_no_scenario_tells_apart_as_named) {
    EXPECT_TRUE(diagnosed({"mutant:2.1/backdating/dropped"}).named);
}

TEST(diagnosis_rate, does_not_ask_for_what_no_scenario_shows) {
    EXPECT_FALSE(diagnosed({"mutant:2.1/backdating/days back=55"}).seen);
    const auto hidden =
        diagnosed({"mutant:2.1/backdating/days back=55", "mutant:2.1/backdating/days back=57"});
    EXPECT_FALSE(hidden.seen) << "the later edit of one limit hides the earlier";
}

TEST(diagnosis_rate, draws_the_same_pairs_of_different_variants_from_one_seed) {
    const auto variants = diagnosable_variants();
    const auto pairs = draw_pairs(variants, 50, 7);
    EXPECT_EQ(pairs, draw_pairs(variants, 50, 7));
    EXPECT_NE(pairs, draw_pairs(variants, 50, 8));
    for (const auto& pair : pairs)
        EXPECT_NE(pair.front(), pair.back());
}
}  // namespace lakmus::oracle
