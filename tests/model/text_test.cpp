#include "model/text.hpp"

#include "model/rulebook.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lakmus::model {
RC_GTEST_PROP(text, reads_back_every_date_that_it_writes, ()) {
    const auto day = date(1000, 1, 1) + days{*rc::gen::inRange(0, 3'000'000)};
    RC_ASSERT(parse_date(date_text(day)) == day);
}

RC_GTEST_PROP(text, reads_back_every_instant_that_it_writes, ()) {
    const auto day = Instant{date(2021, 1, 1) + days{*rc::gen::inRange(-9000, 9000)}};
    const auto at = day + std::chrono::milliseconds{*rc::gen::inRange(0, 86'400'000)};
    RC_ASSERT(parse_instant(instant_text(at)) == at);
}

TEST(text, reads_instants_as_short_as_people_write_them) {
    const auto morning = Instant{date(2021, 3, 15)} + std::chrono::hours{8};
    EXPECT_EQ(parse_instant("2021-03-15"), Instant{date(2021, 3, 15)});
    EXPECT_EQ(parse_instant("2021-03-15T08:00"), morning);
    EXPECT_EQ(parse_instant("2021-03-15T08:00:00"), morning);
    EXPECT_EQ(parse_instant("2021-03-15T08:00:00.005"), morning + std::chrono::milliseconds{5});
}

TEST(text, reads_no_day_that_does_not_exist) {
    for (const auto* bad :
         {"2021-02-29",
          "2021-13-01",
          "2021-00-10",
          "2021-04-31",
          "21-04-01",
          "2021-4-01",
          "2021-04-01 ",
          " 2021-04-01",
          "2021/04/01",
          ""})
        EXPECT_EQ(parse_date(bad), std::nullopt) << bad;
    EXPECT_EQ(parse_date("2024-02-29"), date(2024, 2, 29));
}

TEST(text, reads_no_time_that_does_not_exist) {
    for (const auto* bad :
         {"2021-03-15T24:00",
          "2021-03-15T08:60",
          "2021-03-15T08:00:60",
          "2021-03-15T8:00",
          "2021-03-15T08",
          "2021-03-15T08:00:00.5",
          "2021-03-15 08:00",
          "2021-03-15T08:00:00.0000"})
        EXPECT_EQ(parse_instant(bad), std::nullopt) << bad;
}

TEST(text, tells_amounts_with_their_unit) {
    EXPECT_EQ(amount_text(56, Unit::day), "56 days");
    EXPECT_EQ(amount_text(1, Unit::week), "1 week");
    EXPECT_EQ(amount_text(0, Unit::minute), "0 minutes");
    EXPECT_EQ(amount_text(5, Unit::item), "5");
    EXPECT_EQ(amount_text(19357, Unit::date), "2022-12-31");
    EXPECT_EQ(unit_name(Unit::character), "character");
}

TEST(text, reads_back_every_role) {
    for (std::size_t i = 0; i != roles().size(); ++i)
        EXPECT_EQ(parse_role(role_name(static_cast<Role>(i))), static_cast<Role>(i));
    EXPECT_EQ(parse_role("Jobcentre"), std::nullopt);
    EXPECT_EQ(parse_role(""), std::nullopt);
}

TEST(text, tells_values_in_the_words_of_scenarios) {
    const auto told = [](View view, std::string_view field, std::int64_t value) {
        return value_text(field_def(field_of(view, field)), value);
    };
    EXPECT_EQ(told(View::person_status, "registered", 1), "true");
    EXPECT_EQ(told(View::person_status, "contact_groups", 0b110), "[1, 2]");
    EXPECT_EQ(told(View::person_status, "cv_requirement", 2), "searchable_cv");
    EXPECT_EQ(told(View::person_status, "exempt", 0b11), "[registration, cv]");
    EXPECT_EQ(told(View::absences, "type", 79), "79 Sorgorlov");
    EXPECT_EQ(told(View::absences, "state", 2), "on_hold");
    EXPECT_EQ(told(View::absences, "end", no_end.time_since_epoch().count()), "none");
    EXPECT_EQ(
        told(View::absences, "end", date(2021, 5, 31).time_since_epoch().count()), "2021-05-31"
    );
}

TEST(text, tells_all_that_may_be_shown) {
    ExpectedField field;
    field.field = field_of(View::person_status, "cv_requirement");
    EXPECT_EQ(admitted_text(field), "none");
    field.also = 0b10;
    field.questions.insert(question_index<"Q0.d">());
    EXPECT_EQ(admitted_text(field), "none or cv (Q0.d)");
    field.anything = true;
    EXPECT_EQ(admitted_text(field), "anything (Q0.d)");
}

TEST(text, tells_rules_in_the_order_of_the_note) {
    RuleSet rules;
    rules.insert(rule_index<"2.1/duration">());
    rules.insert(rule_index<"2.1/backdating">());
    EXPECT_EQ(ids_text(rules), "2.1/backdating, 2.1/duration");
    EXPECT_EQ(ids_text(RuleSet{}), "");
}
}  // namespace lakmus::model
