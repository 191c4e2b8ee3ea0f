#include "oracle/targets/in_process.hpp"
#include "oracle/targets/protocol.hpp"
#include "tests/oracle/targets/lives.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace lakmus::oracle::protocol {
namespace {
using testing::HasSubstr;

struct BadLine {
    std::string_view line;
    std::string_view says;
};

/// What a target says to a request; empty where it makes sense of it.
[[nodiscard]] std::string complaint(std::string_view line) {
    scenarios::Names names;
    names.citizens = {"anna"};
    names.things = {{"leave", model::Subject::absence}};
    const auto request = read_request(line, names);
    const auto* malformed = std::get_if<Malformed>(&request);
    return malformed == nullptr ? "" : malformed->what;
}

constexpr std::array bad_requests{
    BadLine{"{}", "expected hello, reset, step or bye, found {}"},
    BadLine{R"({"hello":{}})", "there is no `protocol`"},
    BadLine{R"({"hello":{"protocol":2}})", "speaks version 2"},
    BadLine{R"({"reset":{"now":"2021-03-22","citizens":{}}})", "there is no `id`"},
    BadLine{R"({"id":-1,"reset":{"now":"2021-03-22","citizens":{}}})", "a whole number from 0"},
    BadLine{R"({"id":1,"reset":{"now":"tomorrow","citizens":{}}})", "`now`: expected an instant"},
    BadLine{R"({"id":1,"reset":{"now":"2021-03-22","citizens":[]}})", "`citizens`: expected an"},
    BadLine{
        R"({"id":1,"reset":{"now":"2021-03-22","citizens":{"anna":{}}}})",
        "there is no `municipality`"},
    BadLine{
        R"({"id":1,"reset":{"now":"2021-03-22","citizens":{"anna":{"municipality":1}}}})",
        "`municipality`: expected a number of its code list, found 1"},
    BadLine{
        R"({"id":1,"reset":{"now":"2021-03-22","citizens":{"unknown":{"municipality":615}}}})",
        "`unknown` cannot be a name"},
    BadLine{
        R"({"id":1,"reset":{"now":"2021-03-22","citizens":{"a":{"municipality":615,)"
        R"("group":200}}}})",
        "`group`: expected a number of its code list"},
    BadLine{
        R"({"id":1,"reset":{"now":"2021-03-22","citizens":{"a":{"municipality":615,)"
        R"("requirements":{"40":"cv"}}}}})",
        "`requirements`: expected contact groups"},
    BadLine{
        R"({"id":1,"reset":{"now":"2021-03-22","citizens":{"a":{"municipality":615,)"
        R"("requirements":{"2":"all"}}}}})",
        "`2`: expected a word of its code list"},
    BadLine{
        R"({"id":1,"reset":{"now":"2021-03-22","citizens":{"a":{"municipality":615,)"
        R"("absences":{"x":{"type":79,"start":"2021-03-01","state":"on_hodl"}}}}}})",
        "`state`: expected a word of its code list, found \"on_hodl\""},
    BadLine{R"({"id":1,"step":{}})", "there is no `at`"},
    BadLine{R"({"id":1,"step":{"at":"2021-03-22"}})", "there is no `by`"},
    BadLine{
        R"({"id":1,"step":{"at":"2021-03-22","by":{"role":"king"}}})",
        "`role`: expected jobcentre, akasse, citizen, company or system, found \"king\""},
    BadLine{
        R"({"id":1,"step":{"at":"2021-03-22","by":{"role":"system"},"command":"PassTime"}})",
        "there is no `fields`"},
    BadLine{
        R"({"id":1,"step":{"at":"2021-03-22","by":{"role":"system"},)"
        R"("command":"CreateContactGroup","fields":{"citizen":"anna","group":4000000000}}})",
        "`group`: expected a number of its code list"},
    BadLine{
        R"({"id":1,"step":{"at":"2021-03-22","by":{"role":"system"},"command":"CreateAbsence",)"
        R"("as":"x","fields":{"citizen":"anna","type":79,"start":"2021-02-29"}}})",
        "`start`: expected a day such as 2021-03-15, found \"2021-02-29\""},
    BadLine{
        R"({"id":1,"step":{"at":"2021-03-22","by":{"role":"system"},"command":"CreateAbsence",)"
        R"("fields":{"citizen":"anna","type":79,"start":"2021-02-28"}}})",
        "there is no `as`"},
    BadLine{
        R"({"id":1,"step":{"at":"2021-03-22","by":{"role":"system"},"command":"CreateAbsence",)"
        R"("as":"leave","fields":{"citizen":"anna","type":79,"start":"2021-02-28"}}})",
        "the name `leave` is taken"},
};

/// A text with a few bytes changed, lost or doubled.
[[nodiscard]] std::string damaged(std::string text) {
    for (int count = *rc::gen::inRange(1, 5); count > 0 && !text.empty(); --count) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        switch (*rc::gen::inRange(0, 4)) {
            case 0:
                text[at] = *rc::gen::arbitrary<char>();
                break;
            case 1:
                text[at] = *rc::gen::element('{', '}', '[', ']', '"', ',', '0', '-');
                break;
            case 2:
                text.erase(at, *rc::gen::inRange<std::size_t>(1, 20));
                break;
            default:
                text.insert(at, text.substr(at, 20));
                break;
        }
    }
    return text;
}

/// True for what was read, and for a refusal that fits on a line.
template <class Result>
[[nodiscard]] bool is_told_in_one_line(const Result& result) {
    const auto* malformed = std::get_if<Malformed>(&result);
    if (malformed == nullptr)
        return true;
    const auto& what = malformed->what;
    return !what.empty() && what.size() < 1000 && what.find('\n') == std::string::npos;
}
}  // namespace

TEST(protocol_hostile, says_what_is_wrong_with_a_request) {
    for (const auto& [line, says] : bad_requests)
        EXPECT_THAT(complaint(line), HasSubstr(says)) << line;
}

TEST(protocol_hostile, a_request_that_fails_adds_no_name) {
    scenarios::Names names;
    static_cast<void>(read_request(
        R"({"id":1,"step":{"at":"2021-03-22","by":{"role":"system"},"command":"CreateAbsence",)"
        R"("as":"x","fields":{"citizen":"anna","type":79}}})",
        names
    ));
    EXPECT_TRUE(names.things.empty());
}

TEST(protocol_hostile, bounds_what_it_keeps_of_long_texts) {
    const std::string long_text(100'000, 'x');
    const auto line = R"({"id":1,"outcome":"refused","reason":[")" + long_text +
                      R"("],"views":{"absences":{")" + long_text + R"(":{},"leave":{"state":")" +
                      long_text + R"("}}}})";
    auto life = life_of_anna();
    life.names.things.push_back({"leave", model::Subject::absence});
    const auto result = read_answer(line, 1, life);
    const auto& answer = std::get<Answer>(result);
    EXPECT_LT(answer.reasons.at(0).size(), 600U);
    EXPECT_LT(answer.strangers.at(0).size(), 100U);
    for (const auto& field : answer.fields)
        EXPECT_LT(field.raw.size(), 300U);
}

TEST(protocol_hostile, bounds_the_number_of_strangers_and_reasons) {
    std::string reasons;
    std::string strangers;
    for (int i = 0; i != 10'000; ++i) {
        reasons += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\"";
        strangers += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":{}";
    }
    const auto result = read_answer(
        R"({"id":1,"outcome":"refused","reason":[)" + reasons + R"(],"views":{"absences":{)" +
            strangers + "}}}",
        1,
        life_of_anna()
    );
    EXPECT_EQ(std::get<Answer>(result).reasons.size(), 100U);
    EXPECT_EQ(std::get<Answer>(result).strangers.size(), 100U);
}

RC_GTEST_PROP(protocol_hostile, a_damaged_answer_is_read_or_refused_in_one_line, ()) {
    const auto life = *any_life();
    RC_PRE(!life.calls.empty());
    const auto trace = in_process_target(model::intended_release())->play(life);
    const auto line = damaged(step_answer(1, trace.answers.back(), life.names));
    RC_ASSERT(is_told_in_one_line(read_answer(line, 1, life)));
}

RC_GTEST_PROP(protocol_hostile, a_damaged_request_is_read_or_refused_in_one_line, ()) {
    const auto life = *any_life();
    scenarios::Names names = life.names;
    auto line = damaged(reset_line(1, life));
    if (!life.calls.empty() && *rc::gen::arbitrary<bool>())
        line = damaged(step_line(1, life, 0));
    RC_ASSERT(is_told_in_one_line(read_request(line, names)));
}
}  // namespace lakmus::oracle::protocol
