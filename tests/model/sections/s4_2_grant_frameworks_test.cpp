#include "tests/model/support.hpp"

#include <gmock/gmock.h>

/// Section 4.2: grant frameworks.
namespace lakmus::model {
namespace {
using testing::IsEmpty;

/// Anna with an a-kasse, and the activities that she gets.
struct Planned : World {
    explicit Planned(Date first_day = date(2021, 5, 3), RuleBook book = intended_release())
        : World{{.today = first_day, .akasse = 1, .book = std::move(book)}} {}

    ActivityId activity{};

    std::string create(unsigned framework, Date start, unsigned category = 25) {
        activity = fresh<ActivityId>();
        return send(CreateActivity{
            .activity = activity,
            .citizen = anna,
            .framework = static_cast<GrantFramework>(framework),
            .category = static_cast<HoldingCategory>(category),
            .start = start,
            .end = start + weeks{10}});
    }
    std::string move_end(Date end) {
        return send(UpdateActivity{
            .activity = activity, .framework = {}, .category = {}, .start = {}, .end = end});
    }
};

std::string created(unsigned framework, Date start, Date today = date(2021, 5, 3)) {
    return Planned{today}.create(framework, start);
}
}  // namespace

TEST(s4_2_grant_frameworks, give_18_thirteen_holding_categories) {
    for (const auto category : ids_of(holding_categories())) {
        const bool listed =
            is_among(category, {25, 26, 27, 28, 29, 30, 36, 39, 40, 41, 45, 46, 47});
        Planned world;
        EXPECT_EQ(
            world.create(18, world.today(), category),
            listed ? "accepted" : "refused: 4.2/framework-18"
        ) << category;
    }
}

TEST(s4_2_grant_frameworks, did_not_know_18_before_the_release) {
    EXPECT_EQ(created(18, date(2021, 3, 14), date(2021, 3, 14)), "refused: 4.2/framework-18");
    EXPECT_EQ(created(18, date(2021, 3, 15), date(2021, 3, 15)), "accepted");
}

TEST(s4_2_grant_frameworks, are_closed_for_what_starts_after_today) {
    const auto today = date(2021, 5, 3);
    for (const unsigned framework : {2U, 3U, 12U, 13U})
        EXPECT_EQ(created(framework, today + days{1}), "refused: 4.2/closed-frameworks")
            << framework;
    for (const unsigned framework : {2U, 3U, 13U})
        EXPECT_EQ(created(framework, today), "refused: 4.2/closed-frameworks") << framework;
    EXPECT_EQ(created(12, today), "open: Q4.2b");
}

TEST(s4_2_grant_frameworks, are_closed_from_2021_on) {
    for (const unsigned framework : {2U, 3U, 13U}) {
        EXPECT_EQ(created(framework, date(2020, 12, 31)), "open: Q4.2a") << framework;
        EXPECT_EQ(created(framework, date(2021, 1, 1)), "refused: 4.2/closed-frameworks");
    }
    EXPECT_EQ(created(12, date(2020, 12, 31)), "open: Q4.2a");
    EXPECT_EQ(created(12, date(2021, 1, 1)), "open: Q4.2b");
}

TEST(s4_2_grant_frameworks, were_open_before_the_release) {
    EXPECT_EQ(created(2, date(2021, 3, 15), date(2021, 3, 14)), "accepted");
}

TEST(s4_2_grant_frameworks, let_what_is_registered_be_updated) {
    Planned world{date(2021, 3, 14)};
    ASSERT_EQ(world.create(2, date(2021, 3, 20)), "accepted");
    world.on(date(2021, 3, 15));
    EXPECT_EQ(world.move_end(date(2021, 8, 1)), "accepted");
}

TEST(s4_2_grant_frameworks, name_the_end_of_the_period_of_17) {
    const auto valid_to = [](Date today) {
        Planned world{today};
        world.create(17, today);
        return world.shows(View::grant_frameworks, "valid_to", 17);
    };
    EXPECT_EQ(valid_to(date(2021, 3, 14)), "2021-12-31");
    EXPECT_EQ(valid_to(date(2021, 3, 15)), "2022-12-31");
}

TEST(s4_2_grant_frameworks, make_no_nuph_for_18) {
    Planned world;
    world.create(18, world.today() + days{5});
    world.send(CancelActivity{world.activity, "syg"});
    EXPECT_THAT(world.messages(), IsEmpty());
    const auto& judged = world.result().messages;
    EXPECT_TRUE(std::ranges::any_of(judged, [](const ExpectedMessage& m) {
        return m.message.kind == MessageKind::nuph && m.times == Times::never;
    }));
}

TEST(s4_2_grant_frameworks, may_make_a_nuph_for_18_as_released_but_for_one_reason) {
    const auto nuph_after = [](std::string reason) {
        Planned world{date(2021, 5, 3), release_as_released()};
        world.create(18, world.today() - days{5});
        world.send(InterruptActivity{world.activity, std::move(reason)});
        for (const auto& m : world.result().messages)
            if (m.message.kind == MessageKind::nuph && !m.to_anybody)
                return m.times;
        return Times::once;
    };
    EXPECT_EQ(nuph_after("Revision af Plan"), Times::never);
    EXPECT_EQ(nuph_after("syg"), Times::unspecified);
}
}  // namespace lakmus::model
