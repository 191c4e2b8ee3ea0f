#include "oracle/reference.hpp"
#include "oracle/targets/in_process.hpp"
#include "scenarios/format/loader.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

#include <atomic>

namespace lakmus::oracle {
namespace {
constexpr auto table_head = R"(scenario: Leaves of all lengths and ages
rules: [2.1/backdating]
source: "2.1"
why: So that there are many cases.
given:
  today: 2021-03-22
  citizens:
    anna: {group: 2, municipality: Horsens}
cases:
)";
constexpr auto table_steps = R"(
steps:
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-$days, end: today+4w}
    as: leave
  - at: +1d
)";

/// Forty cases around the limit of 56 days.
[[nodiscard]] std::vector<scenarios::Scenario> many_cases() {
    std::string text{table_head};
    for (int days = 30; days != 70; ++days)
        text += "  case " + std::to_string(days) + ": {days: " + std::to_string(days) + "d}\n";
    return {scenarios::load_text(text + table_steps, "many.yaml")};
}

struct Outcome {
    std::vector<CaseReport> reports;
    std::vector<RunInfo> started;
    Summary summary;
};

[[nodiscard]] Outcome run_many(const RunOptions& options) {
    const auto scenarios = many_cases();
    Outcome outcome;
    outcome.summary = run(
        plan(scenarios, ""),
        options,
        [&](const RunInfo& info) { outcome.started.push_back(info); },
        [&](const CaseReport& report) { outcome.reports.push_back(report); }
    );
    return outcome;
}

[[nodiscard]] RunOptions against(std::function<std::unique_ptr<Target>()> make_target) {
    return {
        .target = "a target", .make_target = std::move(make_target), .stop = [] { return false; }};
}

[[nodiscard]] std::unique_ptr<Target> faulty_target() {
    return in_process_target(book_with({"mutant:2.1/backdating/days back=57"}));
}
}  // namespace

TEST(run, judges_every_case_in_the_order_of_the_plan) {
    const auto outcome = run_many(against(faulty_target));
    ASSERT_EQ(outcome.reports.size(), 40U);
    for (std::size_t i = 0; i != outcome.reports.size(); ++i) {
        EXPECT_EQ(outcome.reports[i].index, i);
        EXPECT_EQ(outcome.reports[i].name, "case " + std::to_string(30 + i));
    }
    EXPECT_TRUE(outcome.summary.complete);
    EXPECT_EQ(outcome.summary.of(Verdict::deviation), 1U);
    EXPECT_EQ(outcome.reports[27].verdict, Verdict::deviation);
    EXPECT_EQ(
        outcome.reports[27].reproduce, "lakmus run many.yaml --filter 'case 57' --target 'a target'"
    );
}

TEST(run, says_the_same_with_any_number_of_jobs) {
    auto options = against(faulty_target);
    const auto alone = run_many(options);
    for (const unsigned jobs : {2U, 4U, 64U}) {
        options.jobs = jobs;
        const auto together = run_many(options);
        EXPECT_EQ(together.reports, alone.reports);
        EXPECT_EQ(together.summary.tally, alone.summary.tally);
        EXPECT_EQ(together.summary.rule_kept, alone.summary.rule_kept);
        EXPECT_EQ(together.summary.exit_code(), alone.summary.exit_code());
    }
}

TEST(run, tells_once_what_it_is_about) {
    auto options = against(faulty_target);
    options.jobs = 4;
    const auto outcome = run_many(options);
    ASSERT_EQ(outcome.started.size(), 1U);
    EXPECT_EQ(outcome.started[0].target, "a target");
    EXPECT_EQ(outcome.started[0].rulebook, "2021-1");
    EXPECT_EQ(outcome.started[0].case_count, 40U);
    EXPECT_EQ(outcome.started[0].capabilities.name, "lakmus");
}

TEST(run, is_incomplete_when_it_is_stopped) {
    for (const unsigned jobs : {1U, 4U}) {
        auto options = against(faulty_target);
        options.jobs = jobs;
        options.stop = [asked = 0]() mutable { return ++asked > 5; };
        const auto outcome = run_many(options);
        EXPECT_EQ(outcome.reports.size(), 5U);
        EXPECT_FALSE(outcome.summary.complete);
        EXPECT_EQ(outcome.summary.exit_code(), 2);
    }
}

TEST(run, fails_every_case_on_a_target_that_cannot_be_used) {
    auto options = against(unusable_target);
    options.jobs = 4;
    const auto outcome = run_many(options);
    ASSERT_EQ(outcome.reports.size(), 40U);
    for (const auto& report : outcome.reports) {
        EXPECT_EQ(report.verdict, Verdict::target_failure);
        ASSERT_TRUE(report.failure);
        EXPECT_EQ(report.failure->what, "no such program");
    }
    EXPECT_EQ(outcome.started.size(), 1U);
    EXPECT_EQ(outcome.summary.exit_code(), 3);
}

TEST(run, leaves_the_work_to_the_others_when_a_second_target_cannot_be_used) {
    std::atomic<int> made = 0;
    auto options = against([&] { return made++ == 0 ? faulty_target() : unusable_target(); });
    options.jobs = 4;
    const auto outcome = run_many(options);
    EXPECT_EQ(made, 4);
    EXPECT_EQ(outcome.summary.of(Verdict::target_failure), 0U);
    EXPECT_EQ(outcome.reports, run_many(against(faulty_target)).reports);
}

TEST(run, goes_on_after_a_case_in_which_the_target_crashed) {
    const auto reference = in_process_target(model::intended_release());
    auto options = against([&] {
        return scripted_target([&, played = 0](const scenarios::Lifecycle& life) mutable {
            auto trace = reference->play(life);
            if (played++ == 3) {
                trace.answers.resize(1);
                trace.failure = crash("exit status 3");
            }
            return trace;
        });
    });
    options.retries = 0;
    const auto outcome = run_many(options);
    EXPECT_EQ(outcome.reports[3].verdict, Verdict::target_failure);
    EXPECT_EQ(outcome.reports[3].failed_step, 1U);
    EXPECT_EQ(outcome.summary.of(Verdict::target_failure), 1U);
    EXPECT_EQ(outcome.summary.of(Verdict::conforms), 39U);
    EXPECT_EQ(outcome.summary.exit_code(), 3);
}

TEST(run, judges_the_senders_that_the_target_was_told) {
    const auto scenario = life_of(
        "    anna: {group: 2, municipality: Aarhus, akasse: metal}\n",
        R"(
  - CreateCompanyRecruitment: {description: Waiters}
    by: akasse
    as: order
  - ReferCandidate: {order: order, citizen: anna}
    by: akasse
)"
    );
    RunOptions options;
    options.make_target = [] { return in_process_target(model::intended_release()); };
    const std::vector cases{first_case(scenario)};
    const auto summary = run(
        cases, options, [](const RunInfo&) {}, [](const CaseReport&) {}
    );
    EXPECT_EQ(summary.of(Verdict::deviation), 0U) << "the fund that made the order is nobody's own";
}

TEST(run, tells_the_target_which_authority_is_the_citizens_own) {
    std::vector<model::Actor> senders;
    const auto reference = in_process_target(model::intended_release());
    const auto outcome = run_many(against([&] {
        return scripted_target([&](const scenarios::Lifecycle& life) {
            senders.push_back(life.calls.front().by);
            return reference->play(life);
        });
    }));
    EXPECT_EQ(senders.size(), outcome.reports.size());
    EXPECT_THAT(senders, testing::Each(model::Actor{model::Role::jobcentre, 615}));
}
}  // namespace lakmus::oracle
