#include "oracle/recording/recording.hpp"

#include "generators/lifecycles.hpp"
#include "oracle/recording/judging.hpp"
#include "oracle/reference.hpp"
#include "oracle/targets/in_process.hpp"
#include "oracle/targets/one_line.hpp"
#include "oracle/targets/recorded.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace lakmus::oracle {
namespace {
using testing::HasSubstr;

scenarios::Scenario scenario_of(scenarios::Lifecycle life) {
    scenarios::Scenario scenario;
    scenario.name = "A life";
    scenario.place = {"life.yaml", 3, 1};
    auto& one = scenario.cases.emplace_back();
    one.name = "row";
    one.place = {"life.yaml", 12, 1};
    one.steps.resize(life.calls.size());
    one.life = std::move(life);
    return scenario;
}

std::string line_of(const scenarios::Lifecycle& life, const Trace& trace) {
    const auto scenario = scenario_of(life);
    return case_line(first_case(scenario), life, trace);
}

std::string any_words() {
    return *rc::gen::element<std::string>(
        "E17", "2.1/backdating", "æøå \\ \"\n\t\x01", std::string(600, 'x'), "\xff"
    );
}

/// What a target wrote that is no value, as the protocol keeps it.
std::string any_raw() { return *rc::gen::element<std::string>("\"on_hodl\"", "[1,{}]", "1.5"); }

bool may_be_no_value(const ObservedField& field) {
    const auto kind = model::field_def(field.field).kind;
    return kind != model::ValueKind::presence && kind != model::ValueKind::filled;
}

void spoil(Answer& answer) {
    if (*rc::gen::inRange(0, 3) == 0 && answer.outcome == Answer::Outcome::refused)
        answer.reasons.push_back(one_line(any_words()));
    for (auto& field : answer.fields)
        if (may_be_no_value(field) && *rc::gen::inRange(0, 20) == 0) {
            field.raw = any_raw();
            field.value = 0;
        }
    if (*rc::gen::inRange(0, 5) == 0)
        answer.strangers = {"absences: ghost", "plan: unknown"};
    if (*rc::gen::inRange(0, 5) == 0 && !answer.messages.empty())
        answer.messages.pop_back();
}

/// What some faulty target may have done in the life.
Trace any_trace(const scenarios::Lifecycle& life) {
    const auto& variants = model::documented_variants();
    auto book = model::intended_release();
    model::apply(variants[*rc::gen::inRange<std::size_t>(0, variants.size())], book);
    auto trace = in_process_target(std::move(book))->play(life);
    for (auto& answer : trace.answers)
        spoil(answer);
    switch (*rc::gen::inRange(0, 6)) {
        case 0:
            trace.answers.resize(*rc::gen::inRange<std::size_t>(0, trace.answers.size() + 1));
            trace.flaky = "failed in step 1 the first time";
            trace.failure = Failure{Failure::Kind::timeout, any_words(), {"a", any_words()}};
            break;
        case 1:
            trace.answers.clear();
            trace.skipped = "no such municipality";
            break;
        default:
            break;
    }
    return trace;
}

struct Outcome {
    std::vector<CaseReport> reports;
    std::vector<RunInfo> started;
    Summary summary;
};

Outcome judge_text(const std::string& text, unsigned jobs = 1) {
    std::istringstream in{text};
    const std::array inputs{RecordedInput{"lives.jsonl", &in}};
    const RunOptions options{.target = {}, .jobs = jobs, .make_target = {}};
    Outcome outcome;
    outcome.summary = judge_recordings(
        inputs,
        {},
        options,
        [&](const RunInfo& info) { outcome.started.push_back(info); },
        [&](const CaseReport& report) { outcome.reports.push_back(report); }
    );
    return outcome;
}

const scenarios::Scenario& leave() {
    static const auto scenario = life(
        "  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+4w}\n"
        "    as: leave\n"
        "  - at: +1d\n"
    );
    return scenario;
}

std::string line_of_leave(const model::RuleBook& book = model::intended_release()) {
    const auto life = resolve_actors(model::intended_release(), leave().cases.front().life);
    return case_line(first_case(leave()), life, in_process_target(book)->play(life)) + "\n";
}

std::string head() {
    const auto capabilities = reference_capabilities(model::intended_release());
    return head_line({"acme", "2021-1", capabilities}) + "\n";
}

std::filesystem::path file_with(const std::string& name, const std::string& text) {
    const auto path = std::filesystem::path{testing::TempDir()} / name;
    std::ofstream{path, std::ios::binary} << text;
    return path;
}
}  // namespace

RC_GTEST_PROP(recording, keeps_all_that_a_target_did, ()) {
    const auto book = model::intended_release();
    const auto life = resolve_actors(book, *generators::lifecycle(book));
    auto trace = any_trace(life);
    const auto line = line_of(life, trace);
    RC_ASSERT(line.find('\n') == std::string::npos);
    if (trace.failure)  // Text that is no UTF-8 is made so.
        trace.failure = std::get<Trace>(read_recorded_trace(line, life)).failure;
    RC_ASSERT(std::get<Trace>(read_recorded_trace(line, life)) == trace);
}

RC_GTEST_PROP(recording, is_judged_as_the_life_was, ()) {
    const auto book = model::intended_release();
    const auto life = resolve_actors(book, *generators::lifecycle(book));
    const auto scenario = scenario_of(life);
    const auto trace = any_trace(life);
    const auto outcome = judge_text(line_of(life, trace) + "\n");
    Diagnostician diagnostician{RunOptions{}.effort};
    const auto direct = judge(
        first_case(scenario), {book, life, reference_capabilities(book), trace}, diagnostician
    );
    RC_ASSERT(outcome.reports.size() == 1U);
    RC_ASSERT(outcome.reports[0].tally == direct.tally);
    RC_ASSERT(outcome.reports[0].scenario == "A life");
    RC_ASSERT(outcome.reports[0].name == "row");
}

RC_GTEST_PROP(recording, is_sent_again_as_it_was_sent, ()) {
    const auto book = model::intended_release();
    const auto life = resolve_actors(book, *generators::lifecycle(book));
    const auto line = line_of(life, in_process_target(book)->play(life));
    RC_ASSERT(sent_text_in(line) == sent_text(life));
    RC_ASSERT(sent_text(std::get<RecordedCase>(read_recorded(line)).life) == sent_text(life));
}

TEST(recording, is_judged_line_by_line_in_order_whatever_the_jobs) {
    std::string text = head();
    for (int i = 0; i != 300; ++i)
        text += i % 100 == 50 ? line_of_leave(book_with({"mutant:2.1/backdating/negated"}))
                              : line_of_leave();
    text += end_line(300) + "\n";
    const auto one = judge_text(text);
    const auto four = judge_text(text, 4);
    EXPECT_EQ(one.reports, four.reports);
    ASSERT_EQ(one.reports.size(), 300U);
    EXPECT_EQ(one.started.front().target, "acme");
    EXPECT_EQ(one.summary.of(Verdict::deviation), 3U);
    EXPECT_TRUE(one.summary.complete);
    EXPECT_EQ(one.reports[50].place, (scenarios::Place{"lives.jsonl", 52, 1}));
    EXPECT_EQ(one.reports[50].reproduce, "lakmus judge lives.jsonl --line 52");
}

TEST(recording, needs_no_scenario_and_no_head) {
    const auto line = line_of_leave();
    const auto outcome = judge_text("\n{" + line.substr(line.find("\"sent\"")));
    ASSERT_EQ(outcome.reports.size(), 1U);
    EXPECT_EQ(outcome.reports[0].scenario, "line 2");
    EXPECT_EQ(outcome.reports[0].verdict, Verdict::conforms);
    EXPECT_EQ(outcome.started.front().target, "lives.jsonl");
    EXPECT_TRUE(outcome.summary.complete);
}

TEST(recording, with_a_broken_line_is_judged_to_its_end) {
    auto broken = line_of_leave();
    broken.resize(broken.size() / 2);
    const auto outcome = judge_text(head() + line_of_leave() + broken + "\n" + line_of_leave());
    ASSERT_EQ(outcome.reports.size(), 3U);
    EXPECT_EQ(outcome.reports[0].verdict, Verdict::conforms);
    EXPECT_EQ(outcome.reports[1].verdict, Verdict::target_failure);
    EXPECT_EQ(outcome.reports[1].place.line, 3);
    EXPECT_EQ(outcome.reports[2].verdict, Verdict::conforms);
}

TEST(recording, that_was_cut_off_says_so) {
    const auto whole = head() + line_of_leave() + end_line(1) + "\n";
    EXPECT_TRUE(judge_text(whole).summary.complete);
    EXPECT_FALSE(judge_text(head() + line_of_leave()).summary.complete);
    EXPECT_FALSE(judge_text(head() + line_of_leave() + end_line(2)).summary.complete);
    EXPECT_FALSE(judge_text(head() + line_of_leave() + whole).summary.complete);
    const auto half = judge_text(whole.substr(0, whole.size() / 2));
    ASSERT_EQ(half.reports.size(), 1U);
    EXPECT_EQ(half.reports[0].verdict, Verdict::target_failure);
}

TEST(recording, full_of_hostile_lines_breaks_nothing) {
    const auto line = line_of_leave();
    const std::vector<std::string> hostile{
        std::string(100'000, '['),
        std::string(recorded_line_limit_bytes + 10, ' ') + "{}",
        std::string("{\"sent\":\0}", 10),
        "\xff\xfe",
        R"({"sent":[],"answers":[]})",
        R"({"sent":[{"id":0,"step":{}}],"answers":[]})",
        R"({"sent":{},"answers":{}})",
        R"({"recording":{"format":99}})",
        R"({"end":{"cases":-1}})",
        "{\"answers\":[]," + line.substr(line.find("\"sent\""), line.size()),
        line.substr(0, line.find(",\"answers\"")) + ",\"answers\":[]}",
        line.substr(0, line.find(",\"answers\"")) +
            ",\"answers\":[{\"id\":9,\"outcome\":\"ready\"}]}"};
    std::string text;
    for (const auto& one : hostile)
        text += one + "\n" + line;
    const auto outcome = judge_text(text, 2);
    std::size_t failures = 0;
    for (const auto& report : outcome.reports)
        failures += report.failure ? 1 : 0;
    EXPECT_EQ(failures, hostile.size());
    EXPECT_EQ(outcome.summary.of(Verdict::target_failure), hostile.size());
    EXPECT_EQ(outcome.summary.of(Verdict::deviation), 0U);
}

TEST(recording, plays_a_life_that_it_has_and_skips_the_others) {
    const auto target = recorded_target(
        std::make_shared<RecordedRun>(file_with("played.jsonl", head() + line_of_leave()))
    );
    EXPECT_EQ(
        std::get<Capabilities>(target->hello()), reference_capabilities(model::intended_release())
    );
    const auto life = resolve_actors(model::intended_release(), leave().cases.front().life);
    EXPECT_EQ(target->play(life), play(leave()));
    auto other = life;
    other.calls.pop_back();
    EXPECT_THAT(target->play(other).skipped, HasSubstr("not in the recording"));
    EXPECT_THAT(target->play(other).skipped, HasSubstr("cut off"));
}

TEST(recording, answers_a_life_in_turn_that_it_has_twice) {
    const auto other = book_with({"mutant:2.1/backdating/negated"});
    const auto run = std::make_shared<RecordedRun>(
        file_with("twice.jsonl", head() + line_of_leave() + line_of_leave(other))
    );
    const auto life = resolve_actors(model::intended_release(), leave().cases.front().life);
    EXPECT_EQ(recorded_target(run)->play(life), play(leave()));
    EXPECT_EQ(recorded_target(run)->play(life), play(leave(), other));
    EXPECT_EQ(recorded_target(run)->play(life), play(leave(), other));
}

TEST(recording, must_begin_with_its_head_to_be_played) {
    EXPECT_THROW(RecordedRun{file_with("headless.jsonl", line_of_leave())}, scenarios::InputError);
    EXPECT_THROW(RecordedRun{"missing.jsonl"}, scenarios::InputError);
}
}  // namespace lakmus::oracle
