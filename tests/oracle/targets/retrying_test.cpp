#include "oracle/targets/retrying.hpp"

#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using testing::HasSubstr;
using testing::IsEmpty;

/// A target that does one thing after the other, whatever it is asked.
std::unique_ptr<Target> doing(std::vector<Trace> traces) {
    return scripted_target([traces = std::move(traces),
                            next = std::size_t{0}](const scenarios::Lifecycle&) mutable {
        return traces.at(next++);
    });
}

Trace answering(std::vector<Answer::Outcome> outcomes) {
    Trace trace;
    for (const auto outcome : outcomes)
        trace.answers.emplace_back().outcome = outcome;
    return trace;
}

Trace failing_behind(Trace trace, Failure::Kind kind = Failure::Kind::crash) {
    trace.failure = Failure{.kind = kind, .what = "was killed", .last_stderr = {}};
    return trace;
}

constexpr auto accepted = Answer::Outcome::accepted;
constexpr auto refused = Answer::Outcome::refused;
}  // namespace

TEST(retrying, plays_once_what_does_not_fail) {
    const auto trace = retrying(doing({answering({accepted})}), 1)->play({});
    EXPECT_EQ(trace, answering({accepted}));
}

TEST(retrying, calls_flaky_what_answers_the_next_time) {
    const auto trace =
        retrying(doing({failing_behind(answering({accepted})), answering({accepted, refused})}), 1)
            ->play({});
    EXPECT_FALSE(trace.failure);
    EXPECT_EQ(trace.answers.size(), 2U);
    EXPECT_EQ(
        trace.flaky, "failed in step 2 the first time (was killed) and answered the next time"
    );
}

TEST(retrying, calls_flaky_what_answers_a_step_in_two_ways) {
    const auto trace =
        retrying(
            doing({failing_behind(answering({accepted})), failing_behind(answering({refused}))}), 1
        )
            ->play({});
    EXPECT_TRUE(trace.failure);
    EXPECT_EQ(trace.flaky, "answered step 1 in two ways");
}

TEST(retrying, leaves_a_failure_that_comes_again_a_failure) {
    const auto failure = failing_behind(answering({accepted}));
    const auto trace = retrying(doing({failure, failure, failure}), 2)->play({});
    EXPECT_EQ(trace, failure);
}

TEST(retrying, does_not_try_what_cannot_be_used) {
    const auto failure = failing_behind({}, Failure::Kind::unusable);
    EXPECT_EQ(retrying(doing({failure}), 3)->play({}), failure);
}

TEST(retrying, gives_a_flaky_case_a_verdict_of_its_own) {
    const auto scenario = life("  - at: +1d\n");
    auto trace = play(scenario);
    trace.flaky = "answered step 1 in two ways";
    const auto report = judged(scenario, trace);
    EXPECT_EQ(report.verdict, Verdict::flaky);
    Summary summary;
    summary.add(report);
    summary.complete = true;
    EXPECT_EQ(summary.exit_code(), 3);
}

TEST(retrying, is_part_of_every_run) {
    const auto scenario = life("  - at: +1d\n");
    const auto good = play(scenario);
    RunOptions options;
    options.make_target = [&] { return doing({failing_behind({}), good}); };
    std::vector<CaseReport> reports;
    const std::vector cases{first_case(scenario)};
    const auto summary = run(
        cases, options, [](const RunInfo&) {}, [&](const CaseReport& r) { reports.push_back(r); }
    );
    EXPECT_TRUE(summary.complete);
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_THAT(reports.front().flaky, HasSubstr("failed in step 1"));
}
}  // namespace lakmus::oracle
