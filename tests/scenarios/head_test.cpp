#include "model/catalogue.hpp"
#include "tests/scenarios/support.hpp"

namespace lakmus::scenarios::testing {
namespace {
using ::testing::ElementsAre;

TEST(head, is_read_with_its_place) {
    const auto scenario = load_text("# a comment\n" + with_step("at: +1d"), "f");
    EXPECT_EQ(scenario.name, "A life");
    EXPECT_THAT(scenario.rules, ElementsAre(model::catalogue().find_rule("2.1/backdating")));
    EXPECT_EQ(scenario.source, "2.1");
    EXPECT_EQ(scenario.why, "It matters.");
    EXPECT_EQ(scenario.place, (Place{"f", 2, 1}));
}

TEST(head, has_one_nameless_case_without_a_table) {
    const auto scenario = load_text(with_step("at: +1d"), "f");
    ASSERT_EQ(scenario.cases.size(), 1U);
    EXPECT_EQ(scenario.cases[0].name, "");
    EXPECT_EQ(scenario.cases[0].place, scenario.place);
    EXPECT_EQ(scenario.cases[0].steps.at(0).place, (Place{"f", 7, 5}));
}

TEST(head, misses_every_required_key) {
    EXPECT_THAT(
        faults("cases: {a: {}}\n"),
        ElementsAre(
            "f:1:1: found no `scenario`; expected one line: what the life shows",
            "f:1:1: found no `rules`; expected the ids of the rules that it is about",
            "f:1:1: found no `source`; expected the section of the note, as \"2.1\"",
            "f:1:1: found no `why`; expected one sentence: what would go wrong for people",
            "f:1:1: found no `given`; expected the world at the start",
            "f:1:1: found no `steps`; expected what happens, in order"
        )
    );
}

TEST(head, names_the_nearest_key) {
    EXPECT_THAT(
        faults(with_step("at: +1d") + "sorce: x\n"),
        ElementsAre("f:8:1: found `sorce`; expected scenario, rules, source, why, given, cases or "
                    "steps; did you mean `source`?")
    );
}

TEST(head, names_the_nearest_rule) {
    EXPECT_THAT(
        faults(
            "scenario: s\nrules: [2.1/back-dating, 2.1/backdating, {}]\nsource: \"2.1\"\nwhy: "
            "w\n" +
            given_anna + "steps: [{at: +1d}]\n"
        ),
        ElementsAre(
            "f:2:9: found `2.1/back-dating`; expected a rule id such as 2.1/backdating; did you "
            "mean `2.1/backdating`?",
            "f:2:42: found keys with values; expected a rule id such as 2.1/backdating"
        )
    );
}

TEST(head, wants_texts_on_one_line_and_some_rule) {
    EXPECT_THAT(
        faults(
            "scenario: [x]\nrules: []\nsource:\nwhy: |\n  a\n  b\n" + given_anna +
            "steps: [{at: +1d}]\n"
        ),
        ElementsAre(
            "f:1:11: found a list; expected one line: what the life shows",
            "f:2:8: found a list; expected at least one rule id such as 2.1/backdating",
            "f:3:1: found nothing; expected the section of the note, as \"2.1\"",
            "f:4:6: found `a b `; expected one sentence: what would go wrong for people"
        )
    );
}

TEST(head, must_be_a_map) {
    EXPECT_THAT(
        faults("- x\n"),
        ElementsAre(
            "f:1:1: found a list; expected a scenario: scenario, rules, source, why, given, steps"
        )
    );
}

TEST(head, tells_every_fault_of_a_file_in_order_of_place) {
    EXPECT_THAT(
        faults("scenario: s\nrules: [x]\nsource: \"2.1\"\nwhy: w\ngiven: {today: never, citizens: "
               "{anna: {group: 99}}}\nsteps:\n  - at: never\n    expect: {ann.exempt: []}\n"),
        ElementsAre(
            "f:2:9: found `x`; expected a rule id such as 2.1/backdating",
            "f:5:16: found `never`; expected a day such as 2021-03-22 or 2021-03-14T23:59",
            "f:5:48: found `99`; expected a contact group by number or Danish name",
            "f:7:9: found `never`; expected a time such as +2d, today+3d, 2021-04-01 or "
            "2021-04-01T08:00:00.005",
            "f:8:14: found `ann`; expected a citizen, or something that is given or created: anna; "
            "did you mean `anna`?"
        )
    );
}
}  // namespace
}  // namespace lakmus::scenarios::testing
