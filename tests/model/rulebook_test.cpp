#include "model/rulebook.hpp"

#include <gtest/gtest.h>

namespace lakmus::model {
namespace {
std::size_t count_modes(const Edition& edition, Mode mode) {
    std::size_t count = 0;
    for (const auto one : edition.modes)
        count += one == mode ? 1U : 0U;
    return count;
}

const Members& first_cell(const Edition& edition, RuleIndex rule) {
    return edition.cells[catalogue().first_cell(rule)];
}
}  // namespace

TEST(rulebook, intends_every_rule_from_the_release_on) {
    const auto book = intended_release();
    EXPECT_EQ(count_modes(book.after, Mode::intended), catalogue().rule_count());
    for (std::size_t i = 0; i != catalogue().cells().size(); ++i)
        EXPECT_EQ(book.after.cells[i], catalogue().cells()[i].cell->intended);
    for (const auto reading : book.after.readings)
        EXPECT_EQ(reading, unread);
}

TEST(rulebook, takes_the_former_behaviours_before_the_release) {
    const auto book = intended_release();
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto& rule = catalogue().rule(static_cast<RuleIndex>(i));
        const bool changed = !rule.former.empty() || !rule.former_with.empty();
        const auto expected = changed            ? Mode::former
                              : rule.held_before ? Mode::intended
                                                 : Mode::off;
        EXPECT_EQ(book.before.mode(static_cast<RuleIndex>(i)), expected) << rule.id;
    }
    EXPECT_TRUE(first_cell(book.before, rule_index<"2.1/contact-groups">()).empty());
}

TEST(rulebook, knows_as_released_just_the_known_issues) {
    const auto intended = intended_release();
    const auto released = release_as_released();
    EXPECT_EQ(released.before, intended.before);
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto& rule = catalogue().rule(static_cast<RuleIndex>(i));
        EXPECT_EQ(
            released.after.mode(static_cast<RuleIndex>(i)),
            rule.known.empty() ? Mode::intended : Mode::known
        ) << rule.id;
    }
    EXPECT_EQ(
        first_cell(released.after, rule_index<"2.1/exempts-from-cv">()),
        members(Duty::searchable_cv)
    );
}

TEST(rulebook, never_reaches_the_release_in_2020_4) {
    const auto book = former_release();
    EXPECT_EQ(book.before, book.after);
    EXPECT_EQ(&book.at(Instant{date(2031, 1, 1)}), &book.before);
}

TEST(rulebook, changes_hands_at_the_release_instant) {
    const auto book = intended_release();
    EXPECT_EQ(&book.at(release_instant - std::chrono::milliseconds{1}), &book.before);
    EXPECT_EQ(&book.at(release_instant), &book.after);
}

TEST(rulebook, is_made_under_the_name_by_which_it_is_asked_for) {
    for (const auto& named : rulebooks())
        EXPECT_EQ(named.make().name, named.name);
    EXPECT_EQ(rulebooks().front().name, "2021-1");
}

TEST(rulebook, sets_the_cells_with_the_mode) {
    auto edition = intended_release().after;
    const auto rule = rule_index<"2.2/hidden-on-jobnet">();
    set_mode(edition, rule, Mode::known);
    EXPECT_EQ(first_cell(edition, rule).low, 1U);
    set_mode(edition, rule, Mode::intended);
    EXPECT_EQ(edition, intended_release().after);
}
}  // namespace lakmus::model
