#include "scenarios/format/loader.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using testing::ElementsAre;

constexpr auto table = R"(scenario: How far back a leave may start
rules: [2.1/backdating]
source: "2.1"
why: So that there is a table.
given:
  today: 2021-03-22
  citizens:
    anna: {group: 2, municipality: Horsens}
cases:
  a day:       {start: today-1d}
  a day more:  {start: today-2d}
  it's late:   {start: today-57d}
steps:
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: $start, end: today+4w}
)";
constexpr auto deletion = R"(scenario: What cannot be deleted
rules: [2.3/undeletable-types, 2.3/correction-comment]
source: "2.3"
why: So that there is another scenario.
given:
  today: 2021-03-22
  citizens:
    anna: {group: 2, municipality: Horsens}
steps:
  - DeleteAbsence: {absence: unknown}
)";

[[nodiscard]] std::vector<scenarios::Scenario> two_scenarios() {
    return {
        scenarios::load_text(table, "s2_1/backdating.yaml"),
        scenarios::load_text(deletion, "s2_3/undeletable.yaml")};
}

/// The lines of the cases that a filter leaves.
[[nodiscard]] std::vector<int> lines(std::string_view filter) {
    const auto all = two_scenarios();
    std::vector<int> found;
    for (const auto& planned : plan(all, filter))
        found.push_back(planned.one->place.line);
    return found;
}
}  // namespace

TEST(plan, holds_every_case_in_order) { EXPECT_THAT(lines(""), ElementsAre(10, 11, 12, 1)); }

TEST(plan, is_filtered_by_rule_name_and_file) {
    EXPECT_THAT(lines("2.3/undel"), ElementsAre(1));
    EXPECT_THAT(lines("How far"), ElementsAre(10, 11, 12));
    EXPECT_THAT(lines("a day more"), ElementsAre(11));
    EXPECT_THAT(lines("s2_3/"), ElementsAre(1));
    EXPECT_THAT(lines("nothing like it"), ElementsAre());
}

TEST(plan, is_filtered_by_a_whole_line_number) {
    EXPECT_THAT(lines("backdating.yaml:11"), ElementsAre(11));
    EXPECT_THAT(lines("backdating.yaml:1"), ElementsAre());
    EXPECT_THAT(lines("11"), ElementsAre());
}

TEST(reproduce_line, names_the_case_where_the_name_is_its_own) {
    const auto all = two_scenarios();
    const auto cases = plan(all, "");
    EXPECT_EQ(
        reproduce_line(cases[1], "exec:./acme --fast"),
        "lakmus run s2_1/backdating.yaml --filter 'a day more' --target 'exec:./acme --fast'"
    );
    EXPECT_EQ(reproduce_line(cases[3], ""), "lakmus run s2_3/undeletable.yaml");
}

TEST(reproduce_line, names_the_line_where_the_name_fits_other_cases_too) {
    const auto all = two_scenarios();
    EXPECT_EQ(
        reproduce_line(plan(all, "")[0], ""),
        "lakmus run s2_1/backdating.yaml --filter s2_1/backdating.yaml:10"
    );
}

TEST(reproduce_line, quotes_whatever_a_name_holds) {
    const auto all = two_scenarios();
    EXPECT_EQ(
        reproduce_line(plan(all, "")[2], "exec:sh -c 'a; $(b)'"),
        R"(lakmus run s2_1/backdating.yaml --filter 'it'\''s late')"
        R"( --target 'exec:sh -c '\''a; $(b)'\''')"
    );
    auto hostile = all;
    auto& one = hostile[1].cases[0];
    one.name = "-x `id` \"$HOME\"";
    one.place.file = "-rf 'x'.yaml";
    EXPECT_EQ(
        reproduce_line({&hostile[1], &one}, ""),
        R"(lakmus run './-rf '\''x'\''.yaml' --filter='-x `id` "$HOME"')"
    );
}
}  // namespace lakmus::oracle
