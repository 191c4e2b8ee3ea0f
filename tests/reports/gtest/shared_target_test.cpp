#include "reports/gtest/shared_target.hpp"

#include "oracle/targets/answers.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

namespace lakmus::gtest {
namespace {
using oracle::Capabilities;
using oracle::Failure;
using oracle::Trace;
using testing::HasSubstr;

/// A vendor's target that plays as a function says.
class Vendor final : public oracle::Target {
public:
    explicit Vendor(std::function<Trace()> play) : play_{std::move(play)} {}

    std::variant<Capabilities, Failure> hello() override { return Capabilities{}; }
    Trace play(const scenarios::Lifecycle&) override { return play_(); }

private:
    std::function<Trace()> play_;
};

/// Counts how often a target is made.
struct Made {
    std::function<Trace()> play;
    int count = 0;

    SharedTarget shared() {
        return SharedTarget{[this] {
            ++count;
            return std::make_unique<Vendor>(play);
        }};
    }
};

scenarios::Lifecycle two_steps() {
    scenarios::Lifecycle life;
    life.calls.resize(2);
    life.names.things.push_back({"leave", model::Subject::absence});
    return life;
}

Trace skipped_steps(std::size_t count) {
    Trace trace;
    trace.answers.assign(count, oracle::skipped_answer("not yet"));
    return trace;
}

TEST(shared_target, is_made_once_and_only_when_it_is_needed) {
    Made made{.play = [] { return skipped_steps(2); }};
    auto shared = made.shared();
    EXPECT_EQ(made.count, 0);
    for (int i = 0; i != 3; ++i) {
        EXPECT_TRUE(std::holds_alternative<Capabilities>(shared.hello()));
        EXPECT_FALSE(shared.play(two_steps()).failure);
    }
    EXPECT_EQ(made.count, 1);
}

TEST(shared_target, what_it_throws_is_a_crash_and_the_next_play_has_a_new_one) {
    Made made{.play = []() -> Trace { throw std::runtime_error{"no database"}; }};
    auto shared = made.shared();
    EXPECT_TRUE(std::holds_alternative<Capabilities>(shared.hello()));
    const auto trace = shared.play(two_steps());
    EXPECT_EQ(trace.failure->kind, Failure::Kind::crash);
    EXPECT_THAT(trace.failure->what, HasSubstr("no database"));
    EXPECT_TRUE(std::holds_alternative<Capabilities>(shared.hello()));
    EXPECT_EQ(made.count, 2);
}

TEST(shared_target, a_target_that_is_not_made_is_unusable) {
    SharedTarget shared{[] { return nullptr; }};
    EXPECT_EQ(std::get<Failure>(shared.hello()).kind, Failure::Kind::unusable);
}

TEST(shared_target, too_few_answers_break_the_protocol) {
    Made made{.play = [] { return skipped_steps(1); }};
    auto shared = made.shared();
    EXPECT_TRUE(std::holds_alternative<Capabilities>(shared.hello()));
    const auto trace = shared.play(two_steps());
    EXPECT_EQ(trace.failure->kind, Failure::Kind::protocol);
    EXPECT_EQ(trace.failure->what, "1 answers to 2 steps");
}

TEST(shared_target, too_many_answers_break_the_protocol) {
    Made made{.play = [] { return skipped_steps(3); }};
    auto shared = made.shared();
    EXPECT_TRUE(std::holds_alternative<Capabilities>(shared.hello()));
    const auto trace = shared.play(two_steps());
    EXPECT_EQ(trace.failure->kind, Failure::Kind::protocol);
    EXPECT_EQ(trace.answers.size(), 2);
}

TEST(shared_target, what_an_open_view_does_not_show_is_absent) {
    Made made{.play = [] {
        Trace trace;
        oracle::show_view(trace.answers.emplace_back(), model::View::absences);
        oracle::show_subject(
            trace.answers.emplace_back(), model::View::absences, 0, {{"type", 79}}
        );
        return trace;
    }};
    auto shared = made.shared();
    EXPECT_TRUE(std::holds_alternative<Capabilities>(shared.hello()));
    const auto answers = shared.play(two_steps()).answers;
    const auto presence = model::field_of(model::View::absences, "");
    ASSERT_EQ(answers.size(), 2);
    ASSERT_EQ(answers[0].fields.size(), 1);
    EXPECT_EQ(answers[0].fields[0].field, presence);
    EXPECT_EQ(answers[0].fields[0].value, 0);
    ASSERT_EQ(answers[1].fields.size(), 2);
    EXPECT_EQ(answers[1].fields[0].field, presence);
    EXPECT_EQ(answers[1].fields[0].value, 1);
}
}  // namespace
}  // namespace lakmus::gtest
