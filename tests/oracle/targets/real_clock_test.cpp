#include "oracle/targets/real_clock.hpp"

#include "oracle/reference.hpp"
#include "oracle/targets/in_process.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using testing::ElementsAre;

constexpr auto first_at_once = R"(
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1w, end: today+10w}
    as: leave
  - at: +1ms
    DeleteAbsence: {absence: leave, comment: Wrong dates}
)";
constexpr auto today = model::date(2026, 11, 24);

struct Played {
    std::vector<CaseReport> reports;
    std::vector<scenarios::Lifecycle> lives;  ///< As the target got them.
};

Played played_on_real_clock(const scenarios::Scenario& scenario) {
    Played played;
    RunOptions options;
    options.real_clock = true;
    options.today = today;
    options.make_target = [&] {
        return scripted_target([&](const scenarios::Lifecycle& life) {
            played.lives.push_back(life);
            return in_process_target(model::intended_release())->play(life);
        });
    };
    const std::vector cases{first_case(scenario)};
    const auto summary = run(
        cases,
        options,
        [](const RunInfo&) {},
        [&](const CaseReport& report) { played.reports.push_back(report); }
    );
    EXPECT_TRUE(summary.complete);
    return played;
}
}  // namespace

TEST(real_clock, moves_a_case_to_today_and_sends_what_needs_no_time) {
    const auto played = played_on_real_clock(life(first_at_once));
    ASSERT_EQ(played.lives.size(), 1U);
    EXPECT_EQ(model::date_of(played.lives[0].given.now), today);
    ASSERT_EQ(played.lives[0].calls.size(), 1U);
    const auto& create = std::get<model::CreateAbsence>(played.lives[0].calls[0].command);
    EXPECT_EQ(create.start, today - model::days{7});
}

TEST(real_clock, does_not_observe_what_needs_time_to_pass) {
    const auto played = played_on_real_clock(life(first_at_once));
    EXPECT_EQ(played.reports.at(0).verdict, Verdict::conforms);
    EXPECT_EQ(count(played.reports.at(0), Verdict::not_observed), 1U);
}

TEST(real_clock, does_not_send_what_starts_before_the_release) {
    auto scenario = life("  - at: +1d\n");
    scenario.cases.front().life.given.now = model::Instant{model::date(2021, 3, 14)};
    const auto played = played_on_real_clock(scenario);
    EXPECT_TRUE(played.lives.empty());
    EXPECT_EQ(played.reports.at(0).verdict, Verdict::not_observed);
    EXPECT_NE(played.reports.at(0).skipped, "");
}
}  // namespace lakmus::oracle
