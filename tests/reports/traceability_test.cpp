#include "reports/traceability.hpp"

#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace lakmus::reports {
namespace {
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr auto backdating = model::RuleIndex{0};
constexpr auto exempts = model::RuleIndex{1};
constexpr auto history = model::RuleIndex{3};

TraceGaps read(const std::string& text) {
    const auto file = std::filesystem::path{testing::TempDir()} /
                      testing::UnitTest::GetInstance()->current_test_info()->name();
    std::ofstream{file} << text;
    return TraceGaps::read(file, sample::catalogue());
}

std::string error_of(const std::string& text) {
    try {
        static_cast<void>(read(text));
    } catch (const scenarios::InputError& error) {
        return error.what();
    }
    return {};
}

Traceability traced(const TraceGaps& reasons) {
    Traceability trace{reasons, sample::catalogue()};
    for (const auto& one : sample::cases())
        trace.add(one);
    return trace;
}

std::vector<std::string_view> gaps_of(const Traceability& trace, model::RuleIndex rule) {
    std::vector<std::string_view> names;
    for (const auto& gap : trace.gaps(rule))
        names.push_back(gap_name(gap.gap));
    return names;
}

TEST(traceability, leads_from_a_rule_to_its_scenarios_and_their_cases) {
    const TraceGaps none;
    const auto trace = traced(none);
    EXPECT_THAT(trace.witnesses(backdating), SizeIs(7));
    const auto& two_rows = trace.witnesses(backdating)[1];
    EXPECT_EQ(two_rows.scenario, "Garden leave is dated back");
    EXPECT_EQ(two_rows.keeping, 2U);
    EXPECT_TRUE(two_rows.is_about);
}

TEST(traceability, finds_what_is_missing) {
    const TraceGaps none;
    const auto trace = traced(none);
    EXPECT_THAT(gaps_of(trace, backdating), ElementsAre());
    EXPECT_THAT(gaps_of(trace, exempts), ElementsAre("known-issues-only"));
    EXPECT_THAT(gaps_of(trace, history), ElementsAre("no-scenario", "never-observed"));
    EXPECT_EQ(trace_status(trace, {}), 1);
}

TEST(traceability, is_done_when_every_gap_has_a_reason) {
    const auto reasons = read(
        "# why\nknown-issues-only 9.1/exempts\tfixed in May\n"
        "no-scenario 9.2/history\tnobody can see it\n"
        "never-observed 9.2/history\tthe target shows no history\n"
    );
    const auto trace = traced(reasons);
    EXPECT_EQ(trace_status(trace, {}), 0);
    EXPECT_EQ(trace_status(trace, {.told = "", .is_complete = false}), 2);
    std::ostringstream out;
    write_text(trace_page(trace, {.told = "a run"}, TraceDetail::rules), out);
    EXPECT_THAT(out.str(), HasSubstr("nobody can see it"));
    EXPECT_THAT(out.str(), HasSubstr("TRACED"));
}

TEST(traceability, a_reason_without_its_gap_is_stale) {
    const auto reasons = read("no-scenario 9.1/backdating\tnot yet\n");
    const auto trace = traced(reasons);
    ASSERT_THAT(trace.stale(), SizeIs(1));
    EXPECT_EQ(trace.stale()[0]->place.line, 1);
    EXPECT_THAT(
        trace_page(trace, {}, TraceDetail::rules).verdict, HasSubstr("1 reason without a gap")
    );
}

TEST(traceability, a_spreadsheet_has_a_line_for_each_rule_and_scenario) {
    const TraceGaps none;
    std::ostringstream out;
    write_trace_csv(traced(none), out);
    EXPECT_THAT(
        out.str(),
        HasSubstr("\"9.1/backdating\";\"A garden leave may start at most eight weeks back.\";"
                  "\"Garden leave is dated back\";\"scenarios/s9_1/backdating.yaml:14\";\"2\"")
    );
    EXPECT_THAT(out.str(), HasSubstr("\"9.2/history\""));
}

TEST(trace_gaps, name_what_is_wrong_with_a_line) {
    EXPECT_THAT(error_of("no-scenario 9.1/exempts\n"), HasSubstr("found no reason"));
    EXPECT_THAT(error_of("no-scenari 9.1/exempts\tx\n"), HasSubstr("did you mean `no-scenario`"));
    EXPECT_THAT(error_of("no-scenario 9.1/exempt\tx\n"), HasSubstr("did you mean `9.1/exempts`"));
    EXPECT_THAT(
        error_of("no-scenario 9.1/exempts\tx\nno-scenario 9.1/exempts\ty\n"), HasSubstr(":2:1:")
    );
}
}  // namespace
}  // namespace lakmus::reports
