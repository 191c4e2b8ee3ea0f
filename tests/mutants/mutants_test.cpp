#include "generators/drawn_lives.hpp"
#include "oracle/mutation.hpp"
#include "reports/mutation.hpp"
#include "scenarios/format/loader.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lakmus::mutants {
namespace {
using namespace model;
using oracle::MutantFate;

/// How many lifecycles are drawn against what the corpus does not tell apart.
constexpr std::size_t drawn_count = 3000;

const oracle::EquivalentMutants& equivalents() {
    static const auto all =
        oracle::EquivalentMutants::read(LAKMUS_SOURCE_DIR "/scenarios/equivalent_mutants.txt");
    return all;
}

std::vector<MutantFate> fates_by_corpus_and_drawn_lives() {
    const auto corpus = scenarios::load({LAKMUS_SOURCE_DIR "/scenarios"});
    oracle::MutantHunt hunt{equivalents(), 1};
    hunt.hunt_with(oracle::plan(corpus.scenarios, {}));
    hunt.hunt_with(generators::drawn_lives(intended_release(), drawn_count, 0));
    return hunt.fates();
}

/// Rules of which no case notices a mutant, though not all their mutants are equivalent.
std::string rules_without_a_telling_case(const std::vector<MutantFate>& fates) {
    RuleSet told;
    RuleSet can_be_told;
    for (const auto& fate : fates) {
        if (fate.by_corpus)
            told.insert(fate.mutant->rule);
        if (fate.equivalent.empty())
            can_be_told.insert(fate.mutant->rule);
    }
    std::string ids;
    can_be_told.for_each([&](RuleIndex rule) {
        if (!told.contains(rule))
            ids += fmt::format("{} ", catalogue().rule(rule).id);
    });
    return ids;
}
}  // namespace

TEST(mutants, are_told_apart_by_the_corpus_or_by_drawn_lifecycles) {
    const auto fates = fates_by_corpus_and_drawn_lives();
    for (const auto& fate : fates) {
        EXPECT_FALSE(fate.is_wrongly_listed())
            << fate.mutant->id << " is listed; killed by " << fate.killed_by;
        EXPECT_FALSE(fate.survives())
            << fate.mutant->id << ": " << reports::missing_scenario(*fate.mutant);
    }
    fmt::print("{}", reports::mutation_table(fates, "drawn"));
    const auto by_corpus = std::ranges::count(fates, true, &MutantFate::by_corpus);
    const auto possible = std::ranges::count(fates, std::string{}, &MutantFate::equivalent);
    EXPECT_GE(10 * by_corpus, 9 * possible);
    EXPECT_EQ(rules_without_a_telling_case(fates), "");
}

TEST(mutants, are_listed_as_equivalent_with_a_reason) {
    ASSERT_FALSE(equivalents().entries().empty());
    for (const auto& one : equivalents().entries())
        EXPECT_TRUE(one.reason.ends_with('.')) << one.id;
}
}  // namespace lakmus::mutants
