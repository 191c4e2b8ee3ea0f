#include "reports/terminal.hpp"

#include "tests/reports/approved.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <sstream>

namespace lakmus::reports {
namespace {
using oracle::CaseReport;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string shown(
    const std::vector<CaseReport>& cases, TerminalOptions options = {}, bool complete = true
) {
    std::ostringstream out;
    TerminalReport report{out, options, sample::catalogue()};
    sample::show(report, cases, complete);
    return out.str();
}

std::string last_lines(const std::string& text, std::size_t count) {
    auto place = text.size();
    for (std::size_t i = 0; i <= count && place != std::string::npos; ++i)
        place = text.rfind('\n', place - 1);
    return place == std::string::npos ? text : text.substr(place + 1);
}

std::size_t occurrences(std::string_view text, std::string_view word) {
    std::size_t count = 0;
    for (auto i = text.find(word); i != std::string_view::npos; i = text.find(word, i + 1))
        ++count;
    return count;
}

TEST(terminal, tells_a_run_as_approved) { expect_approved("terminal.txt", shown(sample::cases())); }

TEST(terminal, tells_a_clean_run_as_approved) {
    expect_approved("terminal_clean.txt", shown({sample::conforming_case()}));
}

TEST(terminal, is_decided_by_its_last_ten_lines) {
    auto summary = sample::summary_of(sample::cases());
    summary.problems = {{.place = {"x.yaml", 1, 1}, .found = "a", .expected = "b", .nearest = {}}};
    std::ostringstream out;
    TerminalReport report{out, {}, sample::catalogue()};
    report.begin(sample::run_info());
    report.end(summary);
    EXPECT_THAT(
        last_lines(out.str(), 10),
        AllOf(
            HasSubstr("acme 7.3"), HasSubstr("2021-1"), HasSubstr("3 cases deviate (exit status 1)")
        )
    );
}

TEST(terminal, says_that_a_stopped_run_is_incomplete) {
    EXPECT_THAT(shown({sample::conforming_case()}, {}, false), HasSubstr("INCOMPLETE"));
    EXPECT_THAT(shown({sample::conforming_case()}, {}, true), Not(HasSubstr("INCOMPLETE")));
}

TEST(terminal, shows_a_fault_in_full_once) {
    const std::vector<CaseReport> cases(5, sample::deviating_case("former:9.1/backdating"));
    const auto text = shown(cases);
    EXPECT_EQ(occurrences(text, "expected   refused"), 1U);
    EXPECT_EQ(occurrences(text, "as above   former:9.1/backdating"), 3U);
    EXPECT_THAT(text, HasSubstr("1 more deviating case"));
    EXPECT_THAT(text, HasSubstr("1 fault explains 5 failing checks in 5 cases"));
}

TEST(terminal, counts_what_is_more_than_it_may_show) {
    std::vector<CaseReport> cases;
    for (int i = 0; i != 30; ++i)
        cases.push_back(sample::deviating_case("mutant:" + std::to_string(i)));
    const auto text = shown(cases, {.max_deviations = 3});
    EXPECT_EQ(occurrences(text, "DEVIATION"), 3U);
    EXPECT_THAT(text, HasSubstr("27 more deviating cases"));
}

TEST(terminal, stays_short_when_one_case_holds_a_thousand_deviations) {
    auto report = sample::deviating_case("mutant:x");
    report.steps.front().checks.resize(1000, report.steps.front().checks.front());
    const auto text = shown({report});
    EXPECT_LT(std::count(text.begin(), text.end(), '\n'), 100);
    EXPECT_THAT(text, HasSubstr("992 more deviating checks"));
}

TEST(terminal, says_so_when_nothing_was_observed) {
    auto report = sample::conforming_case();
    report.tally = {};
    report.tally.add(oracle::Verdict::not_observed);
    report.verdict = oracle::Verdict::not_observed;
    EXPECT_THAT(shown({report}), HasSubstr("NOTHING DECIDED"));
}

TEST(terminal, uses_colour_and_a_progress_line_only_where_it_is_told_to) {
    EXPECT_EQ(occurrences(shown(sample::cases()), "\x1b"), 0U);
    EXPECT_THAT(shown(sample::cases(), {.colour = true}), HasSubstr("\x1b[31m"));
    EXPECT_THAT(shown(sample::cases(), {.progress = true}), HasSubstr("\r100% of 9 cases"));
}

RC_GTEST_PROP(terminal, shows_no_control_character_of_anybody_else, (const std::string& text)) {
    const auto out = shown({sample::case_that_says(text)});
    RC_ASSERT(std::none_of(out.begin(), out.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
    }));
}
}  // namespace
}  // namespace lakmus::reports
