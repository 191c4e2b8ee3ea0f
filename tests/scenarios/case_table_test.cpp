#include "scenarios/format/limits.hpp"
#include "tests/scenarios/support.hpp"

namespace lakmus::scenarios::testing {
namespace {
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

/// A table in line 7 on and one step that stands in the line behind it.
std::string with_table(const std::string& rows, const std::string& step) {
    return head + given_anna + "cases:\n" + rows + "steps:\n  - " + step + "\n";
}
const std::string create =
    "CreateAbsence: {citizen: anna, type: 79, start: $start, end: $start+26w}";

TEST(case_table, makes_a_case_of_each_row) {
    const auto cases = load_text(
                           with_table(
                               "  early: {start: today-55d, answer: accepted}\n"
                               "  late:  {start: today-57d, answer: {refused: 2.1/backdating}}\n",
                               "{" + create + ", expect: $answer}"
                           ),
                           "f"
    )
                           .cases;
    ASSERT_EQ(cases.size(), 2U);
    EXPECT_EQ(cases[0].name, "early");
    EXPECT_EQ(cases[0].place, (Place{"f", 7, 3}));
    EXPECT_EQ(cases[1].place, (Place{"f", 8, 3}));
    const auto& command = std::get<model::CreateAbsence>(cases[1].life.calls.at(0).command);
    EXPECT_EQ(command.start, model::date(2021, 1, 24));
    EXPECT_EQ(command.end, model::date(2021, 1, 24) + model::weeks{26});
    EXPECT_EQ(cases[1].steps.at(0).expect.answer.reasons.size(), 1U);
    EXPECT_EQ(cases[0].steps[0].place, (Place{"f", 10, 5}));
    EXPECT_EQ(cases[1].steps[0].place, cases[0].steps[0].place);
}

TEST(case_table, puts_values_into_given_and_whole_steps) {
    const auto cases =
        load_text(
            head +
                "given: {today: $day, citizens: {anna: {group: $group}}}\ncases: {a: {day: "
                "2021-02-01, group: 7, step: {at: +1d}}}\nsteps: [$step]\n",
            "f"
        )
            .cases;
    EXPECT_EQ(model::date_of(cases.at(0).life.given.now), model::date(2021, 2, 1));
    EXPECT_TRUE(cases[0].life.given.citizens.at(0).is_open(model::ContactGroup{7}));
    EXPECT_EQ(model::date_of(cases[0].life.calls.at(0).at), model::date(2021, 2, 2));
}

TEST(case_table, takes_two_dollars_for_one) {
    const auto comment = [](const std::string& text) {
        return *first_command<model::DeleteAbsence>(
                    with_step("DeleteAbsence: {absence: unknown, comment: '" + text + "'}")
        )
                    .comment;
    };
    EXPECT_EQ(comment("$$name costs $$"), "$name costs $");
    EXPECT_EQ(comment("5 $ or $5"), "5 $ or $5");
}

TEST(case_table, points_at_the_row_where_a_value_is_wrong) {
    EXPECT_THAT(
        faults(with_table("  a: {start: today-55q}\n  b: {start: today}\n", create)),
        ElementsAre(
            "f:7:14: found `today-55q`; expected a date such as 2021-03-22, today-8w or given+3mo",
            "f:7:14: found `today-55q+26w`; expected a date such as 2021-03-22, today-8w or "
            "given+3mo"
        )
    );
}

TEST(case_table, tells_a_fault_that_all_rows_share_once) {
    EXPECT_THAT(
        faults(with_table(
            "  a: {g: 2}\n  b: {g: 7}\n", "CreateContactGroup: {citizen: ana, group: $g}"
        )),
        ElementsAre("f:10:35: found `ana`; expected a citizen: anna; did you mean `anna`?")
    );
}

TEST(case_table, misses_a_name_that_a_row_does_not_give) {
    EXPECT_THAT(
        faults(with_table("  a: {start: today}\n  b: {}\n", create)),
        ElementsAre("f:8:3: found a row without `start`; expected a value for `start`")
    );
}

TEST(case_table, names_the_nearest_name_where_no_row_gives_one) {
    EXPECT_THAT(
        faults(with_table("  a: {begin: today, start: today}\n", "{" + create + ", at: $begn}")),
        ElementsAre(
            "f:7:7: found `begin`, which neither `given` nor a step uses; expected `$begin` "
            "somewhere",
            "f:9:84: found `begn`; expected a name that the rows of `cases` give; did you mean "
            "`begin`?"
        )
    );
}

TEST(case_table, misses_the_table_where_a_name_is_used_without_one) {
    EXPECT_THAT(
        faults(with_step("CreateContactGroup: {citizen: anna, group: $group}")),
        ElementsAre("f:7:48: found `group`; expected no `$` without `cases` (`$$` is a dollar sign)"
        )
    );
}

TEST(case_table, puts_only_texts_inside_texts) {
    EXPECT_THAT(
        faults(with_table("  a: {start: [today]}\n", create)),
        ElementsAre(
            "f:7:14: found a list; expected a text, for it is put inside a longer one",
            "f:7:14: found a list; expected a date such as 2021-03-22, today-8w or given+3mo"
        )
    );
}

TEST(case_table, tells_other_faults_although_a_row_is_incomplete) {
    EXPECT_THAT(
        faults(with_table("  a: {}\n", "{CreateContactGroup: {citizen: ana, group: $g}, at: $at}")),
        SizeIs(3)
    );
}

TEST(case_table, has_rows_with_values_that_use_no_names) {
    EXPECT_THAT(
        faults(with_table("  a: {start: $day, day: today}\n", create)),
        ::testing::Contains("f:7:14: found `$day`; expected a value of its own: rows use no names")
    );
    EXPECT_THAT(
        faults(with_table("  a: [today]\n", "at: +1d")),
        ElementsAre("f:7:6: found a list; expected values by name, as {start: today-55d}")
    );
    for (const auto* const cases : {"{}", "[]", "~"})
        EXPECT_THAT(
            faults(head + given_anna + "cases: " + cases + "\nsteps: [{at: +1d}]\n"),
            ElementsAre(HasSubstr("expected rows by name, as {a day more: {start: today-57d}}"))
        ) << cases;
}

TEST(case_table, has_a_limit_on_what_all_cases_add_up_to) {
    std::string rows;
    for (int i = 0; i != 1000; ++i)
        rows += "  r" + std::to_string(i) + ": {text: " + std::string(300, 'x') + "}\n";
    std::string steps;
    for (int i = 0; i != 1000; ++i)
        steps += "  - DeleteAbsence: {absence: unknown, comment: $text$text}\n";
    EXPECT_THAT(
        faults(head + given_anna + "cases:\n" + rows + "steps:\n" + steps),
        ElementsAre(HasSubstr("found cases of more than 16 MiB; expected fewer or shorter rows and "
                              "steps"))
    );
}

TEST(case_table, does_not_let_one_text_grow_without_bounds) {
    std::string text;
    for (int i = 0; i != 100'000; ++i)
        text += "$t";
    EXPECT_THAT(
        faults(with_table(
            "  a: {t: " + std::string(400'000, 'x') + "}\n",
            "DeleteAbsence: {absence: unknown, comment: '" + text + "'}"
        )),
        ElementsAre(HasSubstr("found cases of more than 16 MiB"))
    );
}
}  // namespace
}  // namespace lakmus::scenarios::testing
