#include "oracle/delta.hpp"

#include "model/variants.hpp"
#include "scenarios/format/loader.hpp"

#include <gmock/gmock.h>

#include <set>

namespace lakmus::oracle {
namespace {
using namespace model;

Delta delta_of_corpus(const RuleBook& before, const RuleBook& after) {
    static const auto corpus = scenarios::load({LAKMUS_SOURCE_DIR "/scenarios"});
    Delta delta{before, after};
    for (const auto& scenario : corpus.scenarios)
        for (const auto& one : scenario.cases)
            delta.add(one.life, one.place.file + ':' + std::to_string(one.place.line));
    return delta;
}

std::set<std::string_view> rules_named(const Delta& delta) {
    std::set<std::string_view> ids;
    for (const auto& [key, group] : delta.groups())
        ids.insert(
            key.change == delta.changes().size()
                ? "none"
                : catalogue().rule(delta.changes()[key.change].rule).id
        );
    return ids;
}

std::set<std::string_view> rules_with_known_issues() {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i)
        if (const auto& rule = catalogue().rule(static_cast<RuleIndex>(i)); !rule.known.empty())
            ids.insert(rule.id);
    return ids;
}

RuleBook with_variant(std::string_view id) {
    auto book = intended_release();
    apply(*find_variant(id), book);
    return book;
}
}  // namespace

TEST(delta, between_a_rulebook_and_itself_is_empty) {
    const auto delta = delta_of_corpus(intended_release(), intended_release());
    EXPECT_TRUE(delta.changes().empty());
    EXPECT_TRUE(delta.groups().empty());
    EXPECT_GT(delta.lives(), 1000U);
    EXPECT_EQ(delta.differing_lives(), 0U);
}

TEST(delta, between_the_release_as_intended_and_as_released_is_its_known_issues) {
    const auto delta = delta_of_corpus(intended_release(), release_as_released());
    EXPECT_EQ(rules_named(delta), rules_with_known_issues());
}

TEST(delta, of_one_former_behaviour_names_its_rule_and_the_shortest_life) {
    const auto delta =
        delta_of_corpus(with_variant("former:2.3/delete-started"), intended_release());
    EXPECT_THAT(rules_named(delta), testing::ElementsAre("2.3/delete-started"));
    const auto found = delta.groups().find(
        {.change = 0,
         .kind = DifferenceKind::answer,
         .what = "DeleteAbsence",
         .became = "refused became accepted"}
    );
    ASSERT_NE(found, delta.groups().end());
    const auto& group = found->second;
    EXPECT_EQ(group.example.calls.size(), 1U);
    EXPECT_EQ(group.example.before, "refused");
    EXPECT_EQ(group.example.after, "accepted");
}

TEST(delta, of_a_reading_names_the_rule_that_asks) {
    const auto delta = delta_of_corpus(intended_release(), with_variant("reading:Q2.1a=refused"));
    EXPECT_TRUE(rules_named(delta).contains("2.1/duration"));
    EXPECT_FALSE(rules_named(delta).contains("none"));
}

TEST(delta, from_the_release_before_names_most_rules_that_have_a_former_behaviour) {
    const auto delta = delta_of_corpus(former_release(), intended_release());
    const auto named = rules_named(delta);
    for (const auto* id :
         {"1.3/move-notifies-departing-jobcentre",
          "2.1/contact-groups",
          "2.2/contact-groups",
          "2.3/delete-started",
          "2.6/update-respects-duration",
          "5.1f/version-2-removed"})
        EXPECT_TRUE(named.contains(id)) << id;
}
}  // namespace lakmus::oracle
