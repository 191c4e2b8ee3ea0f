#include "model/step.hpp"

#include "tests/model/support.hpp"

#include <gmock/gmock.h>

namespace lakmus::model {
namespace {
using testing::ElementsAre;

constexpr unsigned leave = 79;
constexpr unsigned holiday = 10;

ChoicePoints points(std::initializer_list<ChoicePoint> list) {
    ChoicePoints all;
    for (const auto& point : list)
        all.push(point);
    return all;
}
}  // namespace

TEST(step, counts_scripts_like_an_odometer) {
    Script script;
    ASSERT_TRUE(next_script(points({{{}, 0, 2}, {{}, 0, 3}}), script));
    EXPECT_THAT(
        std::vector(script.readings.begin(), script.readings.begin() + 2), ElementsAre(0, 1)
    );
    EXPECT_EQ(script.count, 2U);
    ASSERT_TRUE(next_script(points({{{}, 0, 2}, {{}, 2, 3}}), script));
    EXPECT_EQ(script.count, 1U);
    EXPECT_EQ(script.readings[0], 1);
    EXPECT_FALSE(next_script(points({{{}, 1, 2}, {{}, 2, 3}}), script));
    EXPECT_FALSE(next_script(points({}), script));
}

TEST(step, remembers_that_it_met_more_choices_than_fit) {
    ChoicePoints all;
    for (std::size_t i = 0; i != ChoicePoints::capacity; ++i)
        all.push({});
    EXPECT_FALSE(all.overflowed());
    all.push({});
    EXPECT_TRUE(all.overflowed());
    EXPECT_EQ(all.size(), ChoicePoints::capacity);
}

TEST(step, takes_every_reading_of_an_open_question_once) {
    World world;
    const auto start = world.today();
    const Call call{
        .at = Instant{start} + std::chrono::hours{8},
        .by = {},
        .command = CreateAbsence{
            .absence = {0},
            .citizen = World::anna,
            .type = static_cast<AbsenceType>(leave),
            .start = start,
            .end = start + weeks{26}}};
    const auto book = intended_release();
    std::vector<bool> answers;
    Script script;
    for (bool more = true; more;) {
        const auto result = step(book, world.state(), call, script);
        answers.push_back(result.outcome.accepted);
        EXPECT_EQ(result.state.absences.size(), result.outcome.accepted ? 1U : 0U);
        more = next_script(result.choices, script);
    }
    EXPECT_THAT(answers, ElementsAre(true, false));
}

TEST(step, follows_a_reading_that_was_decided) {
    auto decided = intended_release();
    decided.after.readings[static_cast<std::size_t>(question_index<"Q2.1a">())] = 1;
    World world{{.book = decided}};
    world.create(leave, world.today(), world.today() + weeks{26});
    EXPECT_FALSE(world.result().outcome.accepted);
    EXPECT_TRUE(world.result().choices.empty());
    EXPECT_TRUE(world.result().asked.contains(question_index<"Q2.1a">()));
    EXPECT_TRUE(world.result().open.empty());
}

TEST(step, does_not_go_back_in_time) {
    World world;
    const auto now = world.state().now;
    world.at(now - std::chrono::hours{24 * 400}).wait();
    EXPECT_EQ(world.state().now, now);
    EXPECT_EQ(world.create(leave, date(2021, 5, 3), date(2021, 6, 1)), "accepted");
}

TEST(step, answers_two_calls_of_one_instant_in_the_order_sent) {
    World world;
    EXPECT_EQ(world.open_group(1), "accepted");
    EXPECT_EQ(
        world.create(leave, world.today(), world.today() + days{9}),
        "refused: 0/lawful-absence, 2.1/contact-groups"
    );
    EXPECT_EQ(world.open_group(2), "accepted");
    EXPECT_EQ(world.create(leave, world.today(), world.today() + days{9}), "accepted");
}

TEST(step, starts_and_ends_absences_at_midnight) {
    World world;
    const auto first = world.today() + days{2};
    const auto last = world.today() + days{4};
    const auto one = world.has(leave, first, last);
    const auto moment = std::chrono::milliseconds{1};
    const auto state_at = [&](Instant at) { return world.at(at).wait().state_of(one); };
    EXPECT_EQ(state_at(Instant{first} - moment), "planned");
    EXPECT_EQ(state_at(Instant{first}), "active");
    EXPECT_EQ(state_at(Instant{last + days{1}} - moment), "active");
    EXPECT_EQ(state_at(Instant{last + days{1}}), "ended");
}

TEST(step, passes_many_days_as_it_passes_each) {
    World leap;
    leap.has(leave, leap.today() + days{2}, leap.today() + days{4});
    leap.has(holiday, leap.today() + days{3}, leap.today() + days{3});
    auto walk = leap;
    leap.on(leap.today() + days{30}).wait();
    for (int i = 0; i != 30; ++i)
        walk.on(walk.today() + days{1}).wait();
    EXPECT_EQ(leap.state(), walk.state());
}

TEST(step, lets_the_release_come_before_what_else_the_day_brings) {
    World world{{.group = 25, .today = date(2021, 3, 1)}};
    world.has(leave, date(2021, 3, 15), date(2021, 4, 15));
    world.at(release_instant).wait();
    EXPECT_EQ(world.open(), "Q2.1i");
}

TEST(step, crosses_the_release_once_and_for_all) {
    World world{{.today = date(2021, 3, 14)}};
    world.at(release_instant).wait();
    EXPECT_TRUE(world.result().hits.kept.contains(rule_index<"0/release-cutover">()));
    world.at(release_instant).wait();
    EXPECT_FALSE(world.result().hits.kept.contains(rule_index<"0/release-cutover">()));
}

TEST(step, is_pure) {
    World world;
    const auto before = world.state();
    const Call call{
        .at = before.now,
        .by = {},
        .command = CreateContactGroup{World::anna, ContactGroup::dagpengemodtager, {}}};
    const auto book = intended_release();
    const auto once = step(book, before, call);
    const auto twice = step(book, before, call);
    EXPECT_EQ(once.state, twice.state);
    EXPECT_EQ(once.outcome, twice.outcome);
    EXPECT_EQ(once.messages, twice.messages);
    EXPECT_EQ(world.state(), before);
}

TEST(step, sends_what_is_expected_and_nothing_that_must_not_come) {
    StepResult result;
    const Message message{.kind = MessageKind::absence_deleted, .to = {}, .about = {}};
    result.messages.push_back({.message = message, .times = Times::once});
    result.messages.push_back({.message = message, .times = Times::never});
    result.messages.push_back({.message = message, .times = Times::unspecified, .to_anybody = true}
    );
    std::vector<Message> sent;
    send(result, sent);
    EXPECT_THAT(sent, ElementsAre(message));
}
}  // namespace lakmus::model
