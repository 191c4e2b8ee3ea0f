#include "oracle/exploring/explore.hpp"

#include "tests/oracle/exploring/exploring.hpp"
#include "tests/reports/approved.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace lakmus::oracle {
namespace {
const std::vector<std::string> five{
    "former:2.3/delete-started",
    "former:2.6/update-respects-duration",
    "mutant:5.1f/update-interrupts/dropped",
    "mutant:4.2/closed-frameworks/dropped",
    "mutant:2.8/cause-37-opens-11/dropped"};

/// The variants that were found, with those that no life tells apart from them.
std::vector<std::set<std::string>> faults_in(const Exploration& result) {
    std::vector<std::set<std::string>> faults;
    for (const auto& one : result.found)
        for (const auto& fault : one.faults) {
            auto& names = faults.emplace_back(fault.or_equally.begin(), fault.or_equally.end());
            names.insert(fault.variant);
        }
    return faults;
}

std::string texts_of(const Exploration& result) {
    std::string texts;
    for (const auto& one : result.found)
        texts += one.name + '\n' + one.text + '\n';
    return texts;
}

/// Dies at every call of one kind.
class Dying final : public Target {
public:
    std::variant<Capabilities, Failure> hello() override { return inner_->hello(); }

    Trace play(const scenarios::Lifecycle& life) override {
        auto trace = inner_->play(life);
        for (std::size_t i = 0; i != life.calls.size(); ++i)
            if (std::holds_alternative<model::MoveCitizen>(life.calls[i].command)) {
                trace.answers.resize(i);
                trace.failure =
                    Failure{.kind = Failure::Kind::crash, .what = "gone", .last_stderr = {}};
                break;
            }
        return trace;
    }

private:
    std::unique_ptr<Target> inner_ = in_process_target(model::intended_release());
};

/// Accepts what it should refuse in the first life that it plays, and the other way round; and errs
/// never again.
class Moody final : public Target {
public:
    explicit Moody(std::shared_ptr<int> played) : played_{std::move(played)} {}
    std::variant<Capabilities, Failure> hello() override { return inner_->hello(); }

    Trace play(const scenarios::Lifecycle& life) override {
        auto trace = inner_->play(life);
        if ((*played_)++ == 0)
            for (auto& answer : trace.answers)
                answer.outcome = answer.outcome == Answer::Outcome::accepted
                                     ? Answer::Outcome::refused
                                     : Answer::Outcome::accepted;
        return trace;
    }

private:
    std::shared_ptr<int> played_;
    std::unique_ptr<Target> inner_ = in_process_target(model::intended_release());
};
}  // namespace

TEST(explore, finds_nothing_in_a_target_that_conforms) {
    const auto result = explore(exploring(model::intended_release(), 300));
    EXPECT_TRUE(result.found.empty());
    EXPECT_EQ(result.of(Verdict::deviation), 0U);
    EXPECT_EQ(result.exit_code(), 0);
}

TEST(explore, gives_each_of_five_faults_one_counterexample) {
    const auto result = explore(exploring(faulty(five), 200));
    const auto faults = faults_in(result);
    EXPECT_EQ(result.found.size(), five.size()) << texts_of(result);
    for (const auto& fault : five)
        EXPECT_EQ(
            std::ranges::count_if(faults, [&](const auto& names) { return names.contains(fault); }),
            1
        ) << fault;
    EXPECT_EQ(result.exit_code(), 1);
}

TEST(explore, finds_only_known_issues_in_the_release_as_released) {
    const auto result = explore(exploring(model::release_as_released(), 100));
    EXPECT_FALSE(result.found.empty());
    for (const auto& one : result.found)
        EXPECT_TRUE(one.known_issue) << one.text;
    EXPECT_EQ(result.of(Verdict::deviation), 0U);
    EXPECT_GT(result.of(Verdict::known_issue), 0U);
    EXPECT_EQ(result.exit_code(), 0);
}

TEST(explore, finds_the_same_with_more_jobs) {
    auto options = exploring(faulty(five), 100);
    const auto alone = explore(options);
    options.jobs = 3;
    const auto together = explore(options);
    EXPECT_EQ(texts_of(together), texts_of(alone));
    EXPECT_EQ(together.lives, alone.lives);
    EXPECT_EQ(together.coverage.pairs_met(), alone.coverage.pairs_met());
}

TEST(explore, writes_the_same_bytes_with_every_compiler) {
    const auto result = explore(exploring(faulty(five), 100));
    reports::expect_approved("explored.txt", texts_of(result));
}

TEST(explore, takes_a_target_that_dies_as_data) {
    auto options = exploring(model::intended_release(), 200);
    options.make_target = [] { return std::make_unique<Dying>(); };
    const auto result = explore(options);
    ASSERT_EQ(result.found.size(), 1U);
    EXPECT_EQ(result.found.front().report.verdict, Verdict::target_failure);
    EXPECT_EQ(result.found.front().report.life.size(), 1U) << result.found.front().text;
    EXPECT_GT(result.of(Verdict::target_failure), 0U);
    EXPECT_EQ(result.exit_code(), 3);
}

TEST(explore, says_what_a_target_did_only_once) {
    auto options = exploring(model::intended_release(), 5);
    const auto played = std::make_shared<int>(0);
    options.make_target = [=] { return std::make_unique<Moody>(played); };
    const auto result = explore(options);
    ASSERT_EQ(result.found.size(), 1U);
    EXPECT_TRUE(result.found.front().flaky);
}

TEST(explore, meets_wanted_rules_more_often) {
    const auto rule = model::rule_index<"2.8/cause-37-opens-11">();
    auto options = exploring(model::intended_release(), 200);
    options.course.aims = false;
    const auto before = explore(options).coverage.kept(rule);
    options.course.aims = true;
    options.course.wanted.insert(rule);
    options.course.candidates = 8;
    EXPECT_GT(explore(options).coverage.kept(rule), 2 * before);
}

TEST(explore, takes_the_last_word_that_a_finding_is_a_known_issue) {
    auto options = exploring(faulty({"former:2.3/delete-started"}), 200);
    options.after_judging = [](const Judged&, CaseReport& report) {
        report.verdict = Verdict::known_issue;
    };
    const auto result = explore(options);
    ASSERT_EQ(result.found.size(), 1U);
    EXPECT_TRUE(result.found.front().known_issue);
    EXPECT_TRUE(result.found.front().faults.front().known);
    EXPECT_EQ(result.of(Verdict::deviation), 0U);
    EXPECT_GT(result.of(Verdict::known_issue), 0U);
    EXPECT_EQ(result.exit_code(), 0);
}

TEST(explore, judges_what_is_made_of_a_trace) {
    auto options = exploring(model::intended_release(), 20);
    options.before_judging = [](Trace& trace) {
        for (auto& answer : trace.answers)
            answer.outcome = Answer::Outcome::accepted;
    };
    EXPECT_EQ(explore(options).exit_code(), 1);
}

TEST(explore, ends_early_when_it_is_told_to) {
    auto options = exploring(model::intended_release(), 1000);
    options.stop = [] { return true; };
    const auto result = explore(options);
    EXPECT_EQ(result.coverage.lives(), 0U);
    EXPECT_EQ(result.exit_code(), 2);
}
}  // namespace lakmus::oracle
