#include "model/catalogue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace lakmus::model {
namespace {
template <class Visit>
void for_each_rule(Visit&& visit) {
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i)
        visit(static_cast<RuleIndex>(i), catalogue().rule(static_cast<RuleIndex>(i)));
}

bool is_sentence(std::string_view text) {
    return !text.empty() && text.ends_with('.') && text.find('\n') == std::string_view::npos;
}
}  // namespace

TEST(catalogue, finds_every_rule_by_its_id) {
    for_each_rule([](RuleIndex index, const Rule& rule) {
        EXPECT_EQ(catalogue().find_rule(rule.id), index);
        EXPECT_EQ(require_rule(rule.id), index);
    });
    EXPECT_EQ(catalogue().find_rule("2.1/no-such-rule"), no_rule);
}

TEST(catalogue, finds_every_question_by_its_id) {
    for (std::size_t i = 0; i != catalogue().questions().size(); ++i) {
        const auto index = static_cast<QuestionIndex>(i);
        EXPECT_EQ(catalogue().find_question(catalogue().question(index).id), index);
        EXPECT_LT(static_cast<std::size_t>(catalogue().asked_by(index)), catalogue().rule_count());
    }
    EXPECT_EQ(catalogue().find_question("Q9.z"), no_question);
}

TEST(catalogue, names_each_rule_after_its_section) {
    for_each_rule([](RuleIndex index, const Rule& rule) {
        const std::string number{catalogue().section_of(index).number};
        EXPECT_TRUE(rule.id.starts_with(number + "/")) << rule.id;
    });
}

TEST(catalogue, says_everything_in_sentences) {
    for_each_rule([](RuleIndex, const Rule& rule) {
        EXPECT_TRUE(is_sentence(rule.says)) << rule.id;
        for (const auto text : {rule.decides, rule.former, rule.known})
            EXPECT_TRUE(text.empty() || is_sentence(text)) << rule.id << ": " << text;
    });
    for (const auto* question : catalogue().questions())
        EXPECT_TRUE(question->asks.ends_with('?')) << question->id;
}

TEST(catalogue, tells_what_held_before_once) {
    for_each_rule([](RuleIndex, const Rule& rule) {
        const int told = (rule.held_before ? 1 : 0) + (rule.former.empty() ? 0 : 1) +
                         (rule.former_with.empty() ? 0 : 1);
        EXPECT_LE(told, 1) << rule.id;
    });
}

TEST(catalogue, shares_a_former_behaviour_only_with_a_rule_that_has_one) {
    for_each_rule([](RuleIndex, const Rule& rule) {
        if (rule.former_with.empty())
            return;
        const auto other = catalogue().find_rule(rule.former_with);
        ASSERT_NE(other, no_rule) << rule.id;
        EXPECT_FALSE(catalogue().rule(other).former.empty()) << rule.id;
    });
}

TEST(catalogue, gives_each_question_readings_that_differ) {
    for (const auto* question : catalogue().questions()) {
        std::set<std::string_view> readings;
        for (const auto reading : question->readings)
            EXPECT_TRUE(reading.empty() || readings.insert(reading).second) << question->id;
        EXPECT_FALSE(readings.empty()) << question->id;
    }
}

TEST(catalogue, keeps_the_cells_of_a_rule_together) {
    for_each_rule([](RuleIndex index, const Rule& rule) {
        auto place = catalogue().first_cell(index);
        for (const auto& cell : rule.cells) {
            if (cell.name.empty())
                continue;
            ASSERT_LT(place, catalogue().cells().size());
            EXPECT_EQ(catalogue().cells()[place].rule, index);
            EXPECT_EQ(catalogue().cells()[place].cell, &cell);
            ++place;
        }
    });
}

TEST(catalogue, asks_every_clause_on_its_event) {
    std::size_t bound = 0;
    for (std::size_t event = 0; event != event_count; ++event)
        for (const auto list : {catalogue().checks(event), catalogue().effects(event)})
            for (const auto& clause : list) {
                EXPECT_EQ(clause.clause->event, event);
                ++bound;
            }
    std::size_t declared = 0;
    for_each_rule([&](RuleIndex, const Rule& rule) { declared += rule.clauses.count; });
    EXPECT_EQ(bound, declared);
}
}  // namespace lakmus::model
