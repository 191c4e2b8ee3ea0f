#include "reports/html/timeline.hpp"

#include "oracle/target.hpp"
#include "reports/html/timeline_svg.hpp"
#include "scenarios/format/loader.hpp"
#include "tests/reports/approved.hpp"

#include <gmock/gmock.h>
#include <pugixml.hpp>

#include <algorithm>

namespace lakmus::reports {
namespace {
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::string_view sick_leave = R"(
scenario: A leave rests during sickness
rules: [2.1/on-hold-in-sickness-groups]
source: "2.1"
why: So that the picture has something to show.
given:
  today: 2021-03-22
  citizens:
    anna: {group: 2, municipality: Aarhus}
steps:
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-2w, end: today+10w}
    as: leave
  - at: +10d
    CreateContactGroup: {citizen: anna, group: 25}
  - at: +2w
    ReportRecovery: {citizen: anna, group: 2}
  - at: +1d
    DeleteAbsence: {absence: unknown}
  - at: +15w
)";

scenarios::Lifecycle life_of(std::string_view yaml) {
    const auto scenario = scenarios::load_text(std::string{yaml}, "life.yaml");
    return oracle::resolve_actors(model::intended_release(), scenario.cases.front().life);
}

Timeline timeline_of(std::string_view yaml, std::vector<std::size_t> deviating = {}) {
    return reports::timeline_of(model::intended_release(), life_of(yaml), deviating);
}

std::vector<std::string> values_of(const Timeline& timeline, std::string_view lane) {
    std::vector<std::string> values;
    for (const auto& one : timeline.lanes)
        if (one.name.starts_with(lane))
            for (const auto& span : one.spans)
                values.push_back(span.value);
    return values;
}

TEST(timeline, tells_the_states_of_an_absence_one_after_the_other) {
    EXPECT_THAT(
        values_of(timeline_of(sick_leave), "leave: 79"), ElementsAre("active", "on_hold", "active")
    );
}

TEST(timeline, tells_which_groups_were_open) {
    EXPECT_THAT(
        values_of(timeline_of(sick_leave), "anna: group"),
        ElementsAre(StartsWith("2 "), StartsWith("2 "), StartsWith("25 "))
    );
}

TEST(timeline, begins_where_what_was_dated_back_begins) {
    const auto timeline = timeline_of(sick_leave);
    EXPECT_EQ(timeline.from, model::Instant{model::date(2021, 3, 8)});
}

TEST(timeline, ends_an_absence_on_its_day_though_nothing_is_called_then) {
    const auto timeline = timeline_of(sick_leave);
    const auto lane = std::ranges::find_if(timeline.lanes, [](const auto& one) {
        return one.kind == TimelineLane::Kind::absence;
    });
    ASSERT_NE(lane, timeline.lanes.end());
    EXPECT_EQ(model::date_of(lane->spans.back().to), model::date(2021, 6, 1));
}

TEST(timeline, has_spans_in_order_and_within_its_limits) {
    const auto timeline = timeline_of(sick_leave);
    for (const auto& lane : timeline.lanes)
        for (std::size_t i = 0; i != lane.spans.size(); ++i) {
            EXPECT_LE(timeline.from, lane.spans[i].from) << lane.name;
            EXPECT_LE(lane.spans[i].from, lane.spans[i].to) << lane.name;
            EXPECT_LE(lane.spans[i].to, timeline.to) << lane.name;
            if (i != 0) {
                EXPECT_LE(lane.spans[i - 1].to, lane.spans[i].from) << lane.name;
            }
        }
}

TEST(timeline, marks_steps_by_what_the_rules_say_and_the_one_that_deviates) {
    using enum TimelineMark::Kind;
    const auto timeline = timeline_of(sick_leave, {2});
    EXPECT_THAT(
        timeline.calls,
        ElementsAre(
            Field(&TimelineMark::kind, accepted),
            Field(&TimelineMark::kind, accepted),
            Field(&TimelineMark::deviates, true),
            Field(&TimelineMark::kind, refused),
            Field(&TimelineMark::kind, waiting)
        )
    );
    EXPECT_EQ(std::ranges::count(timeline.calls, true, &TimelineMark::deviates), 1);
}

TEST(timeline_svg, is_drawn_as_approved) {
    expect_approved("timeline.svg", timeline_svg(timeline_of(sick_leave, {2})) + "\n");
}

TEST(timeline_svg, is_well_formed_and_says_in_words_what_it_shows) {
    pugi::xml_document document;
    const auto text = timeline_svg(timeline_of(sick_leave, {2}));
    ASSERT_TRUE(document.load_buffer(text.data(), text.size()));
    EXPECT_THAT(
        document.child("svg").attribute("aria-label").value(), HasSubstr("deviates in step 3")
    );
    EXPECT_EQ(document.select_nodes("//g[title]").size(), document.select_nodes("//g").size());
}

TEST(timeline_svg, draws_a_life_without_steps) {
    Timeline empty;
    pugi::xml_document document;
    const auto text = timeline_svg(empty);
    EXPECT_TRUE(document.load_buffer(text.data(), text.size()));
}

TEST(timeline_svg, is_bounded_and_escapes_names) {
    Timeline timeline;
    timeline.to = model::Instant{model::days{100}};
    for (int i = 0; i != 2000; ++i) {
        timeline.lanes.push_back({.kind = {}, .name = "<b>&\"", .spans = {{{}, timeline.to, "<i>"}}}
        );
        timeline.calls.push_back({.kind = {}, .at = {}, .step = 0, .text = "]]><script>"});
    }
    const auto text = timeline_svg(timeline);
    EXPECT_LT(text.size(), 100'000U);
    EXPECT_EQ(text.find("<b>"), std::string::npos);
    EXPECT_EQ(text.find("<script>"), std::string::npos);
    pugi::xml_document document;
    EXPECT_TRUE(document.load_buffer(text.data(), text.size()));
}
}  // namespace
}  // namespace lakmus::reports
