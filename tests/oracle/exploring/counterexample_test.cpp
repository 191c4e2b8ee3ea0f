#include "oracle/exploring/counterexample.hpp"

#include "oracle/disputes.hpp"
#include "scenarios/format/loader.hpp"
#include "tests/oracle/exploring/exploring.hpp"

#include <gtest/gtest.h>

namespace lakmus::oracle {
namespace {
/// Several systems, each with many findings.
std::vector<Counterexample> examples() {
    std::vector<Counterexample> all;
    for (const auto& book :
         {model::former_release(),
          faulty({"mutant:2.3/messages/lost", "mutant:2.1/backdating/days back=57"})}) {
        auto found = explore(exploring(book, 60)).found;
        all.insert(
            all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end())
        );
    }
    return all;
}
}  // namespace

TEST(counterexamples, are_marked_and_expect_nothing_that_the_model_contradicts) {
    const auto all = examples();
    EXPECT_GT(all.size(), 10U);
    for (const auto& one : all) {
        EXPECT_TRUE(one.text.starts_with(generated_mark));
        const auto read = scenarios::load_text(one.text, "saved.yaml");
        for (const auto& problem : disputes(model::intended_release(), read.cases.front()))
            ADD_FAILURE() << scenarios::to_text(problem) << '\n' << one.text;
    }
}

TEST(counterexamples, show_the_deviation_again_when_the_file_is_run) {
    const auto target = faulty({"former:2.6/update-respects-duration"});
    const auto result = explore(exploring(target, 200));
    ASSERT_EQ(result.found.size(), 1U);
    const std::vector<scenarios::Scenario> read{
        scenarios::load_text(result.found.front().text, "saved.yaml")};
    RunOptions options;
    options.make_target = [&] { return in_process_target(target); };
    std::vector<CaseReport> reports;
    const auto summary = run(
        plan(read, {}),
        options,
        [](const RunInfo&) {},
        [&](const CaseReport& report) { reports.push_back(report); }
    );
    ASSERT_EQ(summary.exit_code(), 1);
    EXPECT_EQ(reports.front().steps.size(), result.found.front().report.steps.size());
    EXPECT_EQ(reports.front().steps.back().checks, result.found.front().report.steps.back().checks);
}
}  // namespace lakmus::oracle
