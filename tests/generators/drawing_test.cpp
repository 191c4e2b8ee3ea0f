#include "generators/calendar.hpp"
#include "generators/lives.hpp"
#include "generators/renumber.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

/// What drawn lives have in common, as far as many of them show it.
namespace lakmus::generators {
namespace {
using namespace model;
using scenarios::Lifecycle;
using std::chrono::milliseconds;

constexpr std::uint64_t life_count = 2000;

const std::vector<Lifecycle>& drawn() {
    static const auto all = [] {
        const Lives lives{intended_release()};
        std::vector<Lifecycle> drawn;
        for (std::uint64_t number = 0; number != life_count; ++number)
            drawn.push_back(lives.draw(1, life_number(number, {})).life);
        return drawn;
    }();
    return all;
}

template <class Is>
std::size_t lives_where(Is&& is) {
    return static_cast<std::size_t>(std::ranges::count_if(drawn(), is));
}

/// Some call comes so much later than the one before.
bool has_gap(const Lifecycle& life, auto is_so) {
    auto before = life.given.now;
    for (const auto& call : life.calls)
        if (is_so(call.at - std::exchange(before, call.at)))
            return true;
    return false;
}

/// All dates of which the calls speak, and the days on which they come.
std::set<Date> dates_of(const Lifecycle& life) {
    std::set<Date> dates;
    for (const auto& call : life.calls) {
        dates.insert(date_of(call.at));
        std::visit(
            [&](const auto& command) {
                for_each_field(command, [&]<class T>(std::string_view, const T& value) {
                    if constexpr (std::is_same_v<T, Date>)
                        dates.insert(value);
                    if constexpr (std::is_same_v<T, std::optional<Date>>)
                        if (value)
                            dates.insert(*value);
                });
            },
            call.command
        );
    }
    return dates;
}

/// The first citizen has something in common with all others.
template <class Member>
bool share(const Lifecycle& life, Member member) {
    const auto& citizens = life.given.citizens;
    return std::ranges::all_of(citizens, [&](const Citizen& one) {
        return one.*member == citizens.front().*member;
    });
}

TEST(drawing, numbers_everything_as_a_scenario_file_does) {
    for (const auto& life : drawn())
        ASSERT_EQ(life, renumbered(life));
}

TEST(drawing, draws_up_to_four_citizens_who_share_a_jobcentre_or_a_fund) {
    for (std::size_t count = 1; count <= 4; ++count) {
        const auto has_so_many = [&](const Lifecycle& life) {
            return life.given.citizens.size() == count;
        };
        EXPECT_GT(lives_where(has_so_many), life_count / 20) << count;
        EXPECT_GT(
            lives_where([&](const Lifecycle& life) {
                return has_so_many(life) && share(life, &Citizen::municipality);
            }),
            life_count / 60
        ) << count;
        EXPECT_GT(
            lives_where([&](const Lifecycle& life) {
                return has_so_many(life) && share(life, &Citizen::akasse) &&
                       life.given.citizens.front().akasse.value != 0;
            }),
            life_count / 60
        ) << count;
    }
    EXPECT_EQ(
        lives_where([](const Lifecycle& life) { return life.given.citizens.size() > 4; }), 0U
    );
}

TEST(drawing, meets_the_days_on_which_calendars_slip) {
    for (const auto day :
         {date(2021, 3, 28),
          date(2021, 10, 31),
          date(2021, 2, 28),
          date(2024, 2, 28),
          date(2024, 2, 29),
          date(2021, 3, 31),
          date(2021, 12, 31)})
        EXPECT_GT(
            lives_where([&](const Lifecycle& life) { return dates_of(life).contains(day); }), 4U
        ) << day.time_since_epoch().count();
}

TEST(drawing, calls_at_both_changes_of_the_clocks_and_never_between) {
    const auto calls_at = [](Instant at) {
        return [=](const Lifecycle& life) {
            return std::ranges::find(life.calls, at, &Call::at) != life.calls.end();
        };
    };
    const Instant spring{date(2021, 3, 28)};
    const Instant autumn{date(2021, 10, 31)};
    EXPECT_GT(lives_where(calls_at(spring + summer_time_starts - milliseconds{1})), 0U);
    EXPECT_GT(lives_where(calls_at(spring + summer_time_ends)), 0U);
    EXPECT_GT(lives_where(calls_at(autumn + summer_time_ends)), 0U);
    for (const auto& life : drawn())
        for (const auto& call : life.calls)
            ASSERT_EQ(call.at, existing(call.at));
}

TEST(drawing, calls_at_the_release_and_just_before) {
    for (const auto at : {release_instant, release_instant - milliseconds{1}})
        EXPECT_GT(
            lives_where([&](const Lifecycle& life) {
                return std::ranges::find(life.calls, at, &Call::at) != life.calls.end();
            }),
            life_count / 100
        );
}

TEST(drawing, lets_time_stand_still_and_creep_and_leap) {
    EXPECT_GT(
        lives_where([](const Lifecycle& life) {
            return has_gap(life, [](milliseconds gap) { return gap.count() == 0; });
        }),
        life_count / 2
    );
    EXPECT_GT(
        lives_where([](const Lifecycle& life) {
            return has_gap(life, [](milliseconds gap) { return gap.count() == 1; });
        }),
        life_count / 10
    );
    EXPECT_GT(
        lives_where([](const Lifecycle& life) {
            return has_gap(life, [](milliseconds gap) { return gap > days{100}; });
        }),
        life_count / 10
    );
}

TEST(drawing, calls_in_bursts) {
    constexpr std::size_t burst = 5;
    const auto has_burst = [](const Lifecycle& life) {
        for (std::size_t i = burst; i < life.calls.size(); ++i)
            if (life.calls[i].at - life.calls[i - burst].at < std::chrono::minutes{1})
                return true;
        return false;
    };
    EXPECT_GT(lives_where(has_burst), life_count / 10);
}

TEST(drawing, meets_a_rule_more_often_when_it_aims_at_it) {
    const Lives lives{intended_release()};
    const auto rule = rule_index<"2.8/cause-37-opens-11">();
    const auto meetings = [&](const Aim& aim) {
        int count = 0;
        for (std::uint64_t place = 0; place != 300; ++place)
            count += lives.draw(1, life_number(place, aim)).met.kept.contains(rule) ? 1 : 0;
        return count;
    };
    EXPECT_GT(meetings({.first = rule}), 2 * meetings({}));
}

TEST(drawing, reads_its_aim_off_the_number_of_a_life) {
    const auto a = rule_index<"2.8/cause-37-opens-11">();
    const auto b = rule_index<"2.1/backdating">();
    for (const auto& aim : {Aim{}, Aim{a, b}, Aim{b, no_rule}})
        EXPECT_EQ(aim_of(life_number(17, aim)), aim);
    EXPECT_NE(life_number(17, {a, b}), life_number(18, {a, b}));
}
}  // namespace
}  // namespace lakmus::generators
