#include "scenarios/format/shift.hpp"

#include "scenarios/format/loader.hpp"
#include "scenarios/format/writer.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace lakmus::scenarios {
namespace {
using model::days;

const std::vector<Scenario>& corpus() {
    static const auto loaded = load({LAKMUS_SOURCE_DIR "/scenarios"});
    return loaded.scenarios;
}

/// Every date that a text names, in order.
std::vector<model::Date> dates_in(const std::string& text) {
    static const std::regex pattern{R"((\d{4})-(\d\d)-(\d\d))"};
    std::vector<model::Date> dates;
    for (std::sregex_iterator found{text.begin(), text.end(), pattern}, end; found != end; ++found)
        dates.push_back(model::date(
            std::stoi((*found)[1]),
            static_cast<unsigned>(std::stoi((*found)[2])),
            static_cast<unsigned>(std::stoi((*found)[3]))
        ));
    return dates;
}

std::string written(const Lifecycle& life) {
    Scenario scenario;
    scenario.name = "A life";
    Case one;
    one.life = life;
    one.steps.resize(life.calls.size());
    scenario.cases.push_back(std::move(one));
    return to_yaml(scenario, scenario.cases.front());
}
}  // namespace

TEST(shift, moves_every_date_that_a_life_names) {
    for (const auto& scenario : corpus())
        for (const auto& one : scenario.cases) {
            auto dates = dates_in(written(one.life));
            for (auto& date : dates)
                date += days{7 * 52 * 5};
            EXPECT_EQ(dates_in(written(shifted(one.life, days{7 * 52 * 5}))), dates)
                << one.place.file << ":" << one.place.line;
        }
}

TEST(shift, is_undone_by_the_opposite_shift) {
    for (const auto& scenario : corpus())
        for (const auto& one : scenario.cases)
            EXPECT_EQ(shifted(shifted(one.life, days{1000}), days{-1000}), one.life);
}

TEST(shift, moves_a_case_to_a_day_and_drops_what_its_author_expected) {
    const auto& one = corpus().front().cases.front();
    const auto moved = moved_to(one, model::date(2026, 11, 24));
    EXPECT_EQ(model::date_of(moved.life.given.now), model::date(2026, 11, 24));
    EXPECT_EQ(shifted(moved.life, -moved.moved.value()), one.life);
    EXPECT_EQ(moved.steps.size(), one.steps.size());
    for (const auto& step : moved.steps)
        EXPECT_EQ(step.expect, Expectation{});
}
}  // namespace lakmus::scenarios
