#include "oracle/targets/json_line.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle::json {
namespace {
using testing::HasSubstr;

[[nodiscard]] std::string error_of(std::string_view line) {
    const auto parsed = parse(line);
    const auto* error = std::get_if<SyntaxError>(&parsed);
    return error == nullptr ? "" : error->what;
}
}  // namespace

TEST(json_line, finds_members_and_walks_lists) {
    const auto parsed = parse(R"({"a": [1, {"b": null}, true], "c": "text"})");
    const auto& whole = std::get<Document>(parsed).front();
    const auto* list = whole.find("a");
    ASSERT_NE(list, nullptr);
    std::vector<Kind> kinds;
    for (const auto& item : *list)
        kinds.push_back(item.kind);
    EXPECT_EQ(kinds, (std::vector{Kind::integer, Kind::object, Kind::flag}));
    EXPECT_EQ(whole.find("c")->text, "text");
    EXPECT_EQ(whole.find("b"), nullptr);
    EXPECT_EQ(list->find("a"), nullptr);
}

TEST(json_line, tells_whole_numbers_of_64_bits_from_others) {
    const auto parsed = parse("[-9223372036854775808, 18446744073709551615, 1.5, 1e3]");
    std::vector<std::string> seen;
    for (const auto& item : std::get<Document>(parsed).front())
        seen.push_back(shown(item));
    EXPECT_EQ(
        seen,
        (std::vector<std::string>{"-9223372036854775808", "18446744073709551615", "1.5", "1e3"})
    );
}

TEST(json_line, refuses_what_is_not_json) {
    for (const auto* line : {"", " ", "{", "{]", "nul", "{} {}", "{'a': 1}", "1e999", "\"\xff\""})
        EXPECT_NE(error_of(line), "") << line;
}

TEST(json_line, refuses_a_key_that_comes_twice) {
    EXPECT_THAT(error_of(R"({"a": 1, "b": 2, "a": 3})"), HasSubstr("`a` comes twice"));
    EXPECT_EQ(error_of(R"([{"a": 1}, {"a": {"a": 2}}])"), "");
}

TEST(json_line, bounds_depth_and_number_of_values) {
    EXPECT_EQ(error_of(std::string(depth_limit, '[') + std::string(depth_limit, ']')), "");
    EXPECT_THAT(error_of(std::string(1'000'000, '[')), HasSubstr("nested deeper"));
    std::string many = "[0";
    for (std::size_t i = 0; i != value_limit; ++i)
        many += ",0";
    EXPECT_THAT(error_of(many + "]"), HasSubstr("more than"));
}

TEST(json_line, writes_what_it_reads) {
    const std::string line = R"({"a":[1,[],{},{"b":null}],"c":"\"\\ æ","d":true,"e":-7})";
    const auto parsed = parse(line);
    EXPECT_EQ(shown(std::get<Document>(parsed).front()), line);
}

TEST(json_line, writes_valid_json_whatever_the_text) {
    std::string line;
    Writer{line}.begin_object().key("k\n").text("\xff\x01").end_object();
    EXPECT_EQ(line, "{\"k\\n\":\"\xEF\xBF\xBD\\u0001\"}");
}
}  // namespace lakmus::oracle::json
