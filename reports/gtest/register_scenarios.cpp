#include "reports/gtest/register_scenarios.hpp"

#include "oracle/runner.hpp"
#include "reports/escaping.hpp"
#include "reports/gtest/outcome.hpp"
#include "reports/gtest/shared_target.hpp"
#include "reports/gtest/test_names.hpp"
#include "scenarios/format/loader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace lakmus::gtest {
namespace {
/// A test whose body is a function.
class RegisteredTest : public testing::Test {
public:
    explicit RegisteredTest(std::function<void()> body) : body_{std::move(body)} {}

private:
    void TestBody() override { body_(); }

    std::function<void()> body_;
};

struct TestName {
    std::string suite;
    std::string name;
};

void register_test(
    const TestName& test, const scenarios::Place& place, std::function<void()> body
) {
    testing::RegisterTest(
        test.suite.c_str(),
        test.name.c_str(),
        nullptr,
        nullptr,
        place.file.c_str(),
        place.line,
        [body = std::move(body)]() -> testing::Test* {
            return std::make_unique<RegisteredTest>(body).release();
        }
    );
}

/// A command that runs one test alone, whatever is in the path of the program.
std::string reproduce_line(const TestName& test) {
    std::error_code trouble;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", trouble);
    return fmt::format(
        "'{}' --gtest_filter={}.{}", trouble ? "PROGRAM" : program.string(), test.suite, test.name
    );
}

/// What the tests of one call to `register_scenarios` have in common.
struct Common {
    explicit Common(ScenarioTests tests)
        : asked{std::move(tests)},
          corpus{scenarios::load(asked.paths)},
          target{asked.make_target} {}

    ScenarioTests asked;
    scenarios::Corpus corpus;
    SharedTarget target;
};

oracle::CaseReport judged(Common& common, const oracle::PlannedCase& planned) {
    oracle::CaseReport judged;
    const oracle::RunOptions options{.book = common.asked.book, .target = {}, .make_target = [&] {
                                         return lent(common.target);
                                     }};
    const auto summary = oracle::run(
        {planned},
        options,
        [](const oracle::RunInfo&) {},
        [&](const oracle::CaseReport& report) { judged = report; }
    );
    EXPECT_TRUE(summary.complete);
    return judged;
}

void play(Common& common, const oracle::PlannedCase& planned, const TestName& test) {
    auto report = judged(common, planned);
    report.reproduce = reproduce_line(test);
    const auto outcome = outcome_of(model::catalogue(), report);
    testing::Test::RecordProperty("verdict", std::string{oracle::verdict_name(report.verdict)});
    if (!outcome.known_issues.empty())
        testing::Test::RecordProperty(
            "known_issues", fmt::format("{}", fmt::join(outcome.known_issues, ", "))
        );
    switch (outcome.kind) {
        case Outcome::Kind::passed:
            return;
        case Outcome::Kind::skipped:
            GTEST_SKIP() << outcome.text;
        case Outcome::Kind::failed:
            ADD_FAILURE_AT(report.place.file.c_str(), report.place.line) << outcome.text;
    }
}

void register_case(
    const std::shared_ptr<Common>& common, const oracle::PlannedCase& planned, TestNames& names
) {
    const auto& [scenario, one] = planned;
    TestName test{.suite = suite_name(one->place.file, common->asked.paths), .name = {}};
    test.name = names.unique(test.suite, scenario->name + " " + one->name);
    register_test(test, one->place, [common, planned, test] { play(*common, planned, test); });
}

/// What was to be tested and cannot be must not pass for tested.
void register_failure(const TestName& test, const scenarios::Problem& problem) {
    register_test(test, problem.place, [problem] {
        ADD_FAILURE_AT(problem.place.file.c_str(), problem.place.line)
            << reports::printable(scenarios::to_text(problem));
    });
}
}  // namespace

void register_scenarios(ScenarioTests tests) {
    const auto common = std::make_shared<Common>(std::move(tests));
    TestNames names;
    for (const auto& problem : common->corpus.problems) {
        const auto suite = suite_name(problem.place.file, common->asked.paths);
        register_failure({suite, names.unique(suite, "can be read")}, problem);
    }
    const auto planned = oracle::plan(common->corpus.scenarios, common->asked.filter);
    for (const auto& one : planned)
        register_case(common, one, names);
    if (planned.empty())
        register_failure(
            {"scenarios", names.unique("scenarios", "there is a case to play")},
            {.place = {.file = "register_scenarios", .line = 0, .column = 0},
             .found = "found no case for the filter `" + common->asked.filter + "`",
             .expected = "expected a part of a rule id, of a scenario's name or of a file's path",
             .nearest = {}}
        );
}
}  // namespace lakmus::gtest
