#include "scenarios/format/date_expression.hpp"

#include "model/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

namespace lakmus::scenarios {
namespace {
constexpr Days days{model::date(2021, 3, 22), model::date(2021, 2, 1)};

std::string date_of(std::string_view text) {
    const auto date = parse_date_expression(text, days);
    return date ? model::date_text(*date) : "none";
}

std::string instant_of(std::string_view text) {
    const auto before = model::Instant{days.today} + std::chrono::hours{9};
    const auto at = parse_instant_expression(text, before, days.given);
    return at ? model::instant_text(*at) : "none";
}

TEST(date_expression, counts_from_today_given_or_a_written_day) {
    EXPECT_EQ(date_of("today"), "2021-03-22");
    EXPECT_EQ(date_of("given"), "2021-02-01");
    EXPECT_EQ(date_of("2021-05-01"), "2021-05-01");
    EXPECT_EQ(date_of("today-8w"), "2021-01-25");
    EXPECT_EQ(date_of("given+3mo"), "2021-05-01");
    EXPECT_EQ(date_of("2021-05-01+26w-1d"), "2021-10-29");
}

TEST(date_expression, applies_terms_from_left_to_right) {
    EXPECT_EQ(date_of("2021-01-31+1mo-1d"), "2021-02-27");
    EXPECT_EQ(date_of("2021-01-31-1d+1mo"), "2021-02-28");
}

TEST(date_expression, takes_the_last_day_of_a_month_that_is_too_short) {
    EXPECT_EQ(date_of("2021-01-31+1mo"), "2021-02-28");
    EXPECT_EQ(date_of("2020-02-29+5y"), "2025-02-28");
    EXPECT_EQ(date_of("2020-02-29+4y"), "2024-02-29");
    EXPECT_EQ(date_of("2021-03-31-1mo"), "2021-02-28");
}

TEST(date_expression, refuses_what_is_no_date) {
    for (const auto* const text :
         {"",
          "tomorrow",
          "todays",
          "today-",
          "today-8",
          "today-8q",
          "today-w",
          "today--8w",
          "today+ 8w",
          "today -8w",
          "+2d",
          "2021-02-30",
          "2021-3-22",
          "22-03-2021",
          "today+2h",
          "today+1ms",
          "2021-03-22T08:00",
          "today+99999999999d",
          "today+9999y",
          "today-3000y",
          "today+1d+1d+1d+1d+1d+1d+1d+1d+1d+1d+1d+1d+1d+1d+1d+1d+1d"})
        EXPECT_EQ(date_of(text), "none") << text;
}

TEST(instant_expression, counts_from_the_step_before) {
    EXPECT_EQ(instant_of("+2d"), "2021-03-24T09:00:00.000");
    EXPECT_EQ(instant_of("+1h+30min+5s+7ms"), "2021-03-22T10:30:05.007");
    EXPECT_EQ(instant_of("+1mo"), "2021-04-22T09:00:00.000");
}

TEST(instant_expression, means_eight_in_the_morning_where_it_names_a_day_alone) {
    EXPECT_EQ(instant_of("2021-04-01"), "2021-04-01T08:00:00.000");
    EXPECT_EQ(instant_of("today+3d"), "2021-03-25T08:00:00.000");
    EXPECT_EQ(instant_of("given+1w+1h"), "2021-02-08T09:00:00.000");
}

TEST(instant_expression, takes_a_time_of_day) {
    EXPECT_EQ(instant_of("2021-04-01T23:59"), "2021-04-01T23:59:00.000");
    EXPECT_EQ(instant_of("2021-04-01T08:00:00.005"), "2021-04-01T08:00:00.005");
    EXPECT_EQ(instant_of("2021-04-01T00:00-1ms"), "2021-03-31T23:59:59.999");
}

TEST(instant_expression, refuses_what_is_no_time) {
    for (const auto* const text :
         {"",
          "+",
          "2d",
          "todayT08:00",
          "2021-04-01T",
          "2021-04-01T25:00",
          "2021-04-01 08:00",
          "2021-04-01T08:00Z",
          "+2147483648d",
          "+99999y"})
        EXPECT_EQ(instant_of(text), "none") << text;
}

RC_GTEST_PROP(date_expression, adds_days_as_a_calendar_does, ()) {
    const auto count = *rc::gen::inRange(-100'000, 100'000);
    const auto text = (count < 0 ? "today" : "today+") + std::to_string(count) + "d";
    RC_ASSERT(parse_date_expression(text, days) == days.today + model::days{count});
}

RC_GTEST_PROP(date_expression, answers_any_text, (const std::string& text)) {
    static_cast<void>(parse_date_expression("today" + text, days));
    static_cast<void>(parse_instant_expression("+" + text, {}, days.given));
}
}  // namespace
}  // namespace lakmus::scenarios
