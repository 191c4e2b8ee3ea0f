#include "model/variants.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace lakmus::model {
namespace {
std::vector<const Variant*> all_variants() {
    std::vector<const Variant*> all;
    for (const auto* list : {&documented_variants(), &mutants()})
        for (const auto& variant : *list)
            all.push_back(&variant);
    return all;
}

std::size_t count_of(VariantKind kind) {
    return static_cast<std::size_t>(std::ranges::count(documented_variants(), kind, &Variant::kind)
    );
}
}  // namespace

TEST(variants, have_ids_of_their_own_by_which_they_are_found) {
    std::set<std::string> ids;
    for (const auto* variant : all_variants()) {
        EXPECT_TRUE(ids.insert(variant->id).second) << variant->id;
        EXPECT_EQ(find_variant(variant->id), variant);
        EXPECT_FALSE(variant->says.empty()) << variant->id;
    }
    EXPECT_EQ(find_variant("former:2.1/no-such-rule"), nullptr);
}

TEST(variants, tell_of_every_known_issue_and_former_behaviour) {
    std::size_t known = 0;
    std::size_t former = 0;
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto& rule = catalogue().rule(static_cast<RuleIndex>(i));
        known += rule.known.empty() ? 0U : 1U;
        former += rule.former.empty() ? 0U : 1U;
    }
    EXPECT_EQ(count_of(VariantKind::known), known);
    EXPECT_EQ(count_of(VariantKind::former), former);
    EXPECT_GT(count_of(VariantKind::reading), 0U);
}

TEST(variants, edit_what_holds_from_the_release_on_and_nothing_else) {
    for (const auto* variant : all_variants()) {
        auto book = intended_release();
        apply(*variant, book);
        EXPECT_EQ(book.before, intended_release().before) << variant->id;
        EXPECT_FALSE(book == intended_release()) << variant->id;
    }
}

TEST(variants, move_one_cell_or_one_mode_when_they_are_mutants) {
    const auto intended = intended_release();
    for (const auto& mutant : mutants()) {
        auto book = intended;
        apply(mutant, book);
        std::size_t cells = 0;
        for (std::size_t i = 0; i != book.after.cells.size(); ++i)
            cells += book.after.cells[i] == intended.after.cells[i] ? 0U : 1U;
        std::size_t modes = 0;
        for (std::size_t i = 0; i != book.after.modes.size(); ++i)
            modes += book.after.modes[i] == intended.after.modes[i] ? 0U : 1U;
        EXPECT_EQ(cells + modes, 1U) << mutant.id;
        EXPECT_EQ(cells == 1, mutant.edits_cell) << mutant.id;
    }
}

TEST(variants, of_a_shared_former_behaviour_turn_back_all_that_share_it) {
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto index = static_cast<RuleIndex>(i);
        const auto& rule = catalogue().rule(index);
        if (rule.former_with.empty())
            continue;
        auto book = intended_release();
        const auto* former = find_variant("former:" + std::string{rule.former_with});
        ASSERT_NE(former, nullptr) << rule.id;
        apply(*former, book);
        EXPECT_EQ(book.after.mode(index), Mode::former) << rule.id;
    }
}

TEST(variants, move_the_release_with_its_cell) {
    auto book = intended_release();
    const auto found = std::ranges::find_if(mutants(), [](const Variant& mutant) {
        return mutant.edits_cell && mutant.rule == rule_index<"0/release-cutover">();
    });
    ASSERT_NE(found, mutants().end());
    apply(*found, book);
    EXPECT_EQ(book.release, release_instant + days{1});
    auto former = former_release();
    apply(*found, former);
    EXPECT_EQ(former.release, Instant::max());
}

TEST(variants, move_limits_by_one_and_by_whole_units) {
    std::vector<std::string> ids;
    for (const auto& mutant : mutants())
        if (mutant.rule == rule_index<"2.1/duration">() && mutant.edits_cell)
            ids.push_back(mutant.id);
    EXPECT_EQ(
        ids,
        (std::vector<std::string>{
            "mutant:2.1/duration/weeks=25",
            "mutant:2.1/duration/weeks=27",
            "mutant:2.1/duration/weeks=22",
            "mutant:2.1/duration/weeks=30"})
    );
    EXPECT_NE(find_variant("mutant:2.1/backdating/days back=26"), nullptr);
    EXPECT_NE(find_variant("mutant:2.1/backdating/days back=63"), nullptr);
    EXPECT_NE(find_variant("mutant:3.1/synchronisation/minutes without a run=65"), nullptr);
}

TEST(variants, move_no_limit_below_zero) {
    constexpr auto far = std::uint64_t{1} << 32U;
    for (const auto& mutant : mutants()) {
        const bool is_amount =
            mutant.edits_cell && catalogue().cells()[mutant.cell].cell->kind == CellKind::amount;
        EXPECT_TRUE(!is_amount || mutant.value.low < far) << mutant.id;
    }
}

TEST(variants, tell_limits_in_their_unit) {
    const auto says = [](std::string_view id) { return find_variant(id)->says; };
    EXPECT_EQ(
        says("mutant:2.1/backdating/days back=57"), "The limit is 57 days back; the rule says 56."
    );
    EXPECT_EQ(
        says("mutant:6.1/systematic-referral-retention/years kept=1"),
        "The limit is 1 year kept; the rule says 2."
    );
    EXPECT_EQ(
        says("mutant:4.1/new-plan-version/notification=27"), "notification: 27; the rule says 26."
    );
    EXPECT_EQ(
        says("mutant:4.2/framework-17-text/last day=2023-01-01"),
        "last day: 2023-01-01; the rule says 2022-12-31."
    );
}

TEST(variants, are_told_with_the_rule_that_they_break) {
    for (const auto* variant : all_variants()) {
        const auto text = in_words(*variant);
        EXPECT_NE(text.find(catalogue().rule(variant->rule).id), std::string::npos) << variant->id;
    }
}
}  // namespace lakmus::model
