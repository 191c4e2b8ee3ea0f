#include "scenarios/format/writer.hpp"

#include "tests/scenarios/lives.hpp"
#include "tests/scenarios/support.hpp"

#include <rapidcheck/gtest.h>

namespace lakmus::scenarios::testing {
namespace {
using ::testing::HasSubstr;

const std::string all_forms =
    "scenario: \"A life: and more\"\n"
    "rules: [2.1/on-hold-in-sickness-groups, 2.1/resumes-after-sickness]\n"
    "source: \"2.1\"\n"
    "why: The leave must not be lost.\n"
    "given:\n"
    "  today: 2021-03-14T23:59\n"
    "  citizens:\n"
    "    anna: {group: 2, municipality: Aarhus, registered: false, employed: true, akasse: metal, "
    "requirements: {2: searchable_cv, 24: none}, cpr: 610190-0001, absences: {old: {type: "
    "Seniorjob, start: 2019-03-14, end: 2020-03-14, state: on_hold, by: akasse}}}\n"
    "    bo: {municipality: Odense}\n"
    "steps:\n"
    "  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: 2021-01-25, end: 2021-05-31}\n"
    "    by: {jobcentre: Horsens}\n"
    "    as: leave\n"
    "    expect: {refused: [2.1/registrant]}\n"
    "  - at: 2021-03-16\n"
    "    DeleteAbsence: {absence: old, comment: \"8 $$, \\n\"}\n"
    "    by: {akasse: hk}\n"
    "    expect: {answer: accepted, old.end: none, leave.state: open, anna.exempt: [cv, joblog], "
    "anna.cv_requirement: none, messages: [{kind: AbsenceDeleted, to: jobcentre, about: old}, "
    "{kind: AbsenceDeleted, to: {akasse: metal}, about: bo}]}\n"
    "  - at: 2021-03-16T08:00:00.005\n"
    "    ReportRecovery: {citizen: unknown, cause: 37}\n"
    "    by: system\n"
    "    expect: {messages: none}\n"
    "  - at: 2021-03-17T10:30\n"
    "    expect: {open: [Q2.1a]}\n";

TEST(writer, prints_a_scenario_as_a_person_would) {
    const auto scenario = load_text(all_forms, "f");
    EXPECT_EQ(to_yaml(scenario, scenario.cases.at(0)), all_forms);
}

TEST(writer, puts_the_name_of_the_row_behind_that_of_the_scenario) {
    const auto scenario =
        load_text(head + given_anna + "cases: {a day more: {n: 1d}}\nsteps: [{at: +$n}]\n", "f");
    const auto text = to_yaml(scenario, scenario.cases.at(0));
    EXPECT_THAT(text, HasSubstr("A life: a day more"));
    EXPECT_EQ(load_text(text, "f").name, "A life: a day more");
}

TEST(writer, calls_unknown_what_no_earlier_call_has_created) {
    auto scenario = load_text(
        with_steps("  - CreateAbsence: {citizen: anna, type: 8, start: today}\n    as: leave\n"
                   "  - DeleteAbsence: {absence: leave}\n"),
        "f"
    );
    auto& one = scenario.cases.at(0);
    one.life.calls.erase(one.life.calls.begin());
    one.steps.erase(one.steps.begin());
    EXPECT_THAT(to_yaml(scenario, one), HasSubstr("DeleteAbsence: {absence: unknown}"));
}

/// Everything of an expectation but the places.
Expectation without_places(Expectation expectation) {
    for (auto& value : expectation.values)
        value.place = {};
    return expectation;
}

RC_GTEST_PROP(writer, prints_what_loads_back_to_the_same, ()) {
    const auto one = *any_case();
    Scenario scenario;
    scenario.name = "A life";
    scenario.rules = {model::RuleIndex{0}, model::RuleIndex{3}};
    scenario.source = "2.1";
    scenario.why = "It matters.";
    const auto text = to_yaml(scenario, one);
    RC_LOG() << text;
    const auto back = load_text(text, "f");
    RC_ASSERT(back.name == scenario.name);
    RC_ASSERT(back.rules == scenario.rules);
    RC_ASSERT(back.cases.size() == 1U);
    RC_ASSERT(back.cases[0].life == one.life);
    RC_ASSERT(back.cases[0].steps.size() == one.steps.size());
    for (std::size_t i = 0; i != one.steps.size(); ++i)
        RC_ASSERT(without_places(back.cases[0].steps[i].expect) == one.steps[i].expect);
    RC_ASSERT(to_yaml(back, back.cases[0]) == text);
}
}  // namespace
}  // namespace lakmus::scenarios::testing
