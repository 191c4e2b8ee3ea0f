#include "oracle/reasons.hpp"

#include "model/text.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace lakmus::oracle {
namespace {
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view good = R"yaml(reasons:
  - {code: "E123", rules: [2.1/backdating]}
  - {matches: "^too (early|late)", rules: [2.1/backdating, 2.1/duration]}
  - code: E-DEL
    rules: 2.3/delete-started
)yaml";

std::string rules_of(std::string_view table, const std::string& reason) {
    return model::ids_text(read_reasons(table, "reasons.yaml").rules_of(reason));
}

std::string errors_of(std::string_view text) {
    try {
        static_cast<void>(read_reasons(text, "reasons.yaml"));
    } catch (const scenarios::InputError& error) {
        return error.what();
    }
    return {};
}

std::string error_of_pattern(const std::string& pattern) {
    return errors_of("reasons:\n  - {matches: '" + pattern + "', rules: 2.1/backdating}\n");
}

constexpr auto grants_a_leave_too_late = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-57d, end: today+10w}
    as: leave
)";

/// A report on a target that refuses rightly and says why in its own words.
CaseReport refused_with(const std::string& reason, std::string_view table) {
    const auto scenario = life(grants_a_leave_too_late);
    auto trace = play(scenario);
    trace.answers[0].reasons = {reason};
    read_reasons(table, "reasons.yaml").apply(trace);
    return judged(scenario, trace);
}
}  // namespace

TEST(reasons, are_found_by_code_or_by_a_part_of_the_text) {
    EXPECT_EQ(rules_of(good, "E123"), "2.1/backdating");
    EXPECT_EQ(rules_of(good, "E1234"), "");
    EXPECT_EQ(rules_of(good, "too late by 3 days"), "2.1/backdating, 2.1/duration");
    EXPECT_EQ(rules_of(good, "much too late"), "");
    EXPECT_EQ(rules_of(good, "E-DEL"), "2.3/delete-started");
}

TEST(reasons, mean_the_rules_of_every_line_that_fits) {
    EXPECT_EQ(
        rules_of(
            "reasons:\n"
            "  - {code: E1, rules: 2.1/backdating}\n"
            "  - {code: E1, rules: 2.1/duration}\n"
            "  - {matches: '^E', rules: 2.3/delete-started}\n",
            "E1"
        ),
        "2.1/backdating, 2.1/duration, 2.3/delete-started"
    );
}

TEST(reasons, stay_beside_the_rules_that_they_mean) {
    Trace trace;
    trace.answers.resize(2);
    trace.answers[0].reasons = {"E123", "2.3/delete-started", "no idea"};
    read_reasons(good, "reasons.yaml").apply(trace);
    EXPECT_THAT(
        trace.answers[0].reasons,
        ElementsAre("E123", "2.3/delete-started", "no idea", "2.1/backdating")
    );
    EXPECT_THAT(trace.answers[1].reasons, IsEmpty());
}

TEST(reasons, are_judged_once_they_are_mapped) {
    EXPECT_EQ(refused_with("E123", good).verdict, Verdict::conforms);
    EXPECT_EQ(told(refused_with("E123", good), 0, "reason").subject, "nothing");
    EXPECT_EQ(told(refused_with("E-DEL", good), 0, "reason").verdict, Verdict::deviation);
}

TEST(reasons, that_no_line_fits_are_not_observed_and_told) {
    const auto check = told(refused_with("E \"7\" \\ x", good), 0, "reason");
    EXPECT_EQ(check.verdict, Verdict::not_observed);
    EXPECT_THAT(check.unmapped, ElementsAre("E \"7\" \\ x"));
}

RC_GTEST_PROP(reasons, are_mapped_by_the_line_that_a_report_shows, (const std::string& noise)) {
    std::string reason = "E";
    for (const char c : noise)
        if (c >= ' ' && c <= '~')
            reason += c;
    const auto table = "reasons:\n  " + reason_line(reason, "2.1/backdating") + "  # 1 check\n";
    RC_ASSERT(rules_of(table, reason) == "2.1/backdating");
}

TEST(reasons_file, tells_all_that_is_wrong_with_it_at_once) {
    const auto errors = errors_of(
        "reasons:\n"
        "  - {code: E1, rules: [2.1/backdatng]}\n"
        "  - {code: E2, rule: 2.1/backdating}\n"
        "  - {code: E3, matches: E, rules: 2.1/backdating}\n"
        "  - {rules: 2.1/backdating}\n"
        "  - 7\n"
    );
    EXPECT_THAT(errors, HasSubstr("reasons.yaml:2:24: found `2.1/backdatng`"));
    EXPECT_THAT(errors, HasSubstr("did you mean `2.1/backdating`?"));
    EXPECT_THAT(errors, HasSubstr("reasons.yaml:3:16: found `rule`"));
    EXPECT_THAT(errors, HasSubstr("reasons.yaml:4:5: found both `code` and `matches`"));
    EXPECT_THAT(errors, HasSubstr("reasons.yaml:5:5: found neither `code` nor `matches`"));
    EXPECT_THAT(errors, HasSubstr("reasons.yaml:6:5: found `7`"));
}

TEST(reasons_file, takes_no_expression_that_costs_without_bound) {
    EXPECT_THAT(error_of_pattern("(a)\\1"), HasSubstr("a reference back"));
    EXPECT_THAT(error_of_pattern("((a{9}){9}){9}"), HasSubstr("counted repetition"));
    EXPECT_THAT(error_of_pattern(std::string(201, 'a')), HasSubstr("more than 200 bytes"));
    EXPECT_THAT(error_of_pattern("(a"), HasSubstr("breaks off"));
    EXPECT_THAT(error_of_pattern("a*"), HasSubstr("every text fits"));
    EXPECT_THAT(error_of_pattern("[]{}]x"), IsEmpty());
    EXPECT_THAT(error_of_pattern("\\{x"), IsEmpty());
}

TEST(text_pattern, ends_soon_whatever_the_text) {
    std::string trouble;
    const auto pattern = TextPattern::compile("(x+x+)+y|(x|xx|xxx)*z", trouble);
    ASSERT_TRUE(pattern) << trouble;
    EXPECT_FALSE(pattern->is_in(std::string(1'000'000, 'x')));
    EXPECT_TRUE(pattern->is_in("xxy"));
}

TEST(reasons_file, is_bounded) {
    EXPECT_THAT(errors_of(""), Not(IsEmpty()));
    EXPECT_THAT(errors_of("reasons: &a [*a]\n"), HasSubstr("an anchor of YAML"));
    EXPECT_THROW(static_cast<void>(load_reasons("/dev/zero")), scenarios::InputError);
}
}  // namespace lakmus::oracle
