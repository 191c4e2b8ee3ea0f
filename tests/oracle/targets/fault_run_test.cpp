#include "oracle/targets/exec.hpp"
#include "oracle/targets/http.hpp"
#include "tests/oracle/plays.hpp"
#include "tests/oracle/targets/faults.hpp"
#include "tests/oracle/targets/http_faults.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;

constexpr std::size_t case_count = 12;
constexpr Patience with_programs{.step = 400ms, .start = 2s};
constexpr Patience with_servers{.step = 300ms, .start = 1s};

using MakeTarget = std::function<std::unique_ptr<Target>()>;

[[nodiscard]] scenarios::Scenario quiet_cases() {
    scenarios::Scenario scenario;
    scenario.name = "Quiet";
    for (std::size_t i = 0; i != case_count; ++i) {
        auto& one = scenario.cases.emplace_back();
        one.name = "case " + std::to_string(i);
        one.life = quiet_life();
        one.steps.resize(one.life.calls.size());
    }
    return scenario;
}

/// What fails before the first case is asked once more; what fails later fails its case.
[[nodiscard]] bool is_at_hello(const Fault& fault) { return fault.name.starts_with("hello"); }

void expect_others_judged(const Fault& fault, MakeTarget make_target, unsigned jobs) {
    const std::vector scenarios{quiet_cases()};
    const RunOptions options{
        .target = {},
        .jobs = jobs,
        .retries = is_at_hello(fault) ? 1U : 0U,
        .make_target = std::move(make_target)};
    std::vector<CaseReport> reports;
    const auto begin = std::chrono::steady_clock::now();
    const auto summary = run(
        plan(scenarios, ""),
        options,
        [](const RunInfo&) {},
        [&](const CaseReport& report) { reports.push_back(report); }
    );
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 20s);
    EXPECT_TRUE(summary.complete);
    ASSERT_EQ(reports.size(), case_count);
    const auto failed = is_at_hello(fault) ? 0U : 1U;
    EXPECT_EQ(summary.of(Verdict::target_failure), failed);
    EXPECT_EQ(summary.of(Verdict::conforms), case_count - failed);
    EXPECT_EQ(summary.tally.of(Verdict::deviation), 0U);
    for (const auto& report : reports)
        if (report.failure) {
            EXPECT_EQ(report.failure->kind, fault.kind);
            EXPECT_THAT(report.failure->what, testing::HasSubstr(fault.says));
        }
}

class ExecFaultInRun : public testing::TestWithParam<Fault> {};
class HttpFaultInRun : public testing::TestWithParam<Fault> {};

std::string name_of(const testing::TestParamInfo<Fault>& one) {
    return std::string{one.param.name};
}
}  // namespace

TEST_P(ExecFaultInRun, leaves_every_other_case_judged) {
    for (const unsigned jobs : {1U, 4U}) {
        const auto marker =
            std::filesystem::path{testing::TempDir()} /
            ("lakmus_run_" + std::to_string(::getpid()) + "_" + std::string{GetParam().name});
        const ExecOptions options{
            .command = "exec " FAULTY_TARGET " " + std::string{GetParam().name} + " '" +
                       marker.string() + "'"};
        expect_others_judged(
            GetParam(), [&] { return exec_target(options, with_programs); }, jobs
        );
        EXPECT_TRUE(std::filesystem::remove(marker)) << "the fault was never had";
    }
}

TEST_P(HttpFaultInRun, leaves_every_other_case_judged) {
    for (const unsigned jobs : {1U, 4U}) {
        RawServer server{http_fault(GetParam().name)};
        const HttpOptions options{.address = {.host = "127.0.0.1", .port = server.port()}};
        expect_others_judged(
            GetParam(), [&] { return http_target(options, with_servers); }, jobs
        );
    }
}

INSTANTIATE_TEST_SUITE_P(
    exec, ExecFaultInRun, testing::ValuesIn(exec_faults().begin(), exec_faults().end()), name_of
);
INSTANTIATE_TEST_SUITE_P(
    http, HttpFaultInRun, testing::ValuesIn(http_faults().begin(), http_faults().end()), name_of
);

TEST(faults, are_at_least_forty_distinct_ones) {
    std::set<std::string_view> distinct;
    for (const auto faults : {exec_faults(), http_faults()})
        for (const auto& fault : faults)
            distinct.insert(fault.name);
    EXPECT_GE(distinct.size(), 40U);
}
}  // namespace lakmus::oracle
