#include "reports/jsonl.hpp"

#include "reports/jsonl_reader.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace lakmus::reports {
namespace {
using nlohmann::json;
using oracle::CaseReport;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

std::string written(const std::vector<CaseReport>& cases, bool complete = true) {
    std::ostringstream out;
    JsonLinesReport report{out, sample::catalogue()};
    sample::show(report, cases, complete);
    return out.str();
}

std::vector<json> lines_of(const std::string& text) {
    std::vector<json> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);)
        lines.push_back(json::parse(line));
    return lines;
}

Results read(const std::string& text) {
    std::istringstream in{text};
    return read_results(in, "results.jsonl", sample::catalogue());
}

TEST(jsonl, is_a_header_a_line_for_each_case_and_a_footer) {
    const auto lines = lines_of(written(sample::cases()));
    ASSERT_THAT(lines, SizeIs(sample::cases().size() + 2));
    EXPECT_EQ(lines.front()["run"]["format"], results_format);
    EXPECT_EQ(lines.front()["run"]["capabilities"]["name"], "acme");
    EXPECT_EQ(lines.back()["complete"], true);
    EXPECT_EQ(lines.back()["summary"]["exit_status"], 1);
    const auto& inconsistent = lines.back()["summary"]["inconsistencies"].at(0);
    EXPECT_EQ(inconsistent["question"], "Q9.1a");
    EXPECT_EQ(inconsistent["answers"][0]["reading"], "yes");
    EXPECT_EQ(inconsistent["answers"][1]["place"], "scenarios/s9_1/leap_day.yaml:1 step 3");
}

TEST(jsonl, tells_a_deviation_with_its_rule_and_explanation) {
    const auto one = lines_of(written(sample::cases()))[2]["case"];
    EXPECT_EQ(one["verdict"], "deviation");
    EXPECT_EQ(one["row"], "eight weeks back");
    const auto& check = one["steps"][0]["checks"][0];
    EXPECT_EQ(check["expected"], "accepted");
    EXPECT_THAT(check["rules"], ElementsAre("9.1/backdating"));
    EXPECT_EQ(check["explanation"], "former:9.1/backdating");
    EXPECT_EQ(one["steps"][1]["checks"][0]["consequence"], true);
}

TEST(jsonl, leaves_out_what_there_is_nothing_to_say_about) {
    const auto one = lines_of(written({sample::conforming_case()}))[1]["case"];
    for (const auto* key : {"row", "steps", "failure", "skipped", "disputes", "unexplained_from"})
        EXPECT_FALSE(one.contains(key)) << key;
}

TEST(jsonl, tells_a_failure_and_a_dispute) {
    const auto lines = lines_of(written(sample::cases()));
    EXPECT_EQ(lines[7]["case"]["failure"]["kind"], "crash");
    EXPECT_EQ(lines[7]["case"]["failure"]["step"], 2);
    EXPECT_THAT(lines[9]["case"]["disputes"], SizeIs(1));
}

TEST(jsonl, is_read_back) {
    const auto results = read(written(sample::cases()));
    EXPECT_TRUE(results.complete);
    EXPECT_EQ(results.target, "exec:./acme");
    EXPECT_EQ(results.version, "7.3");
    EXPECT_EQ(results.faults, sample::summary_of(sample::cases()).roots);
    ASSERT_THAT(results.cases, SizeIs(sample::cases().size()));
    for (std::size_t i = 0; i != results.cases.size(); ++i) {
        auto told = sample::cases()[i];
        told.life.clear();
        told.disputes.clear();
        told.questions = {};
        told.resolutions.clear();
        if (told.failure)
            told.failure->last_stderr.clear();
        for (auto& step : told.steps)
            for (auto& check : step.checks)
                check.questions = {};
        EXPECT_EQ(results.cases[i], told) << told.place.file;
    }
}

TEST(jsonl_reader, tells_the_rules_that_it_does_not_know) {
    auto text = written({sample::deviating_case("former:9.1/backdating")});
    for (auto at = text.find("\"9.1/backdating\""); at != std::string::npos;
         at = text.find("\"9.1/backdating\""))
        text.replace(at, 16, "\"9.3/more\"");
    const auto results = read(text);
    EXPECT_THAT(results.unknown_rules, ElementsAre("9.3/more"));
    EXPECT_THAT(results.cases.at(0).rules, SizeIs(0));
}

TEST(jsonl, says_when_the_run_was_stopped) {
    EXPECT_FALSE(read(written(sample::cases(), false)).complete);
}

TEST(jsonl_reader, refuses_a_file_that_was_cut_off) {
    auto text = written(sample::cases());
    text.erase(text.rfind("{\"summary\""));
    EXPECT_THROW(static_cast<void>(read(text)), scenarios::InputError);
    EXPECT_THROW(static_cast<void>(read("")), scenarios::InputError);
}

TEST(jsonl_reader, names_the_line_that_is_no_result) {
    auto text = written({sample::conforming_case()});
    text.insert(text.find('\n') + 1, "{\"case\": 3}\n");
    try {
        static_cast<void>(read(text));
        FAIL() << "was read";
    } catch (const scenarios::InputError& error) {
        EXPECT_EQ(error.problems().front().place, (scenarios::Place{"results.jsonl", 2, 1}));
    }
}

TEST(jsonl_reader, refuses_a_later_format_and_lines_behind_the_summary) {
    auto text = written({sample::conforming_case()});
    EXPECT_THROW(static_cast<void>(read(text + "{\"case\": {}}\n")), scenarios::InputError);
    text.replace(text.find("\"format\":1"), 10, "\"format\":2");
    EXPECT_THROW(static_cast<void>(read(text)), scenarios::InputError);
}

TEST(jsonl_reader, bounds_lines_and_depths) {
    const auto error_behind = [](const std::string& line) -> std::string {
        try {
            static_cast<void>(read(written({}).substr(0, written({}).find('\n') + 1) + line));
        } catch (const scenarios::InputError& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_THAT(
        error_behind(std::string(longest_result_bytes + 1, ' ')), HasSubstr("more than 16 MiB")
    );
    EXPECT_THAT(
        error_behind(std::string(longest_result_bytes, ' ') + "\n"), HasSubstr("no result")
    );
    EXPECT_THAT(error_behind("{\"case\":" + std::string(100'000, '[')), HasSubstr("nested"));
}

RC_GTEST_PROP(jsonl, is_json_whatever_a_target_says, (const std::string& text)) {
    RC_ASSERT(lines_of(written({sample::case_that_says(text)})).size() == 3U);
}
}  // namespace
}  // namespace lakmus::reports
