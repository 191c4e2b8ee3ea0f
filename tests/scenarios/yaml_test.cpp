#include "scenarios/format/limits.hpp"
#include "tests/scenarios/support.hpp"

#include <rapidcheck/gtest.h>

namespace lakmus::scenarios::testing {
namespace {
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() + piece.size() <= bytes)
        text += piece;
    return text;
}

TEST(yaml, takes_comments_byte_order_marks_and_windows_line_ends) {
    EXPECT_THAT(
        faults("# yaml-language-server: $schema=x\n" + with_step("at: +1d # later")), IsEmpty()
    );
    EXPECT_THAT(faults("\xEF\xBB\xBF" + with_step("at: +1d")), IsEmpty());
    EXPECT_THAT(faults("---\n" + with_step("at: +1d")), IsEmpty());
    auto text = with_step("at: +1d");
    for (std::size_t i = 0; (i = text.find('\n', i)) != std::string::npos; i += 2)
        text.replace(i, 1, "\r\n");
    EXPECT_THAT(faults(text), IsEmpty());
}

TEST(yaml, counts_columns_in_characters) {
    EXPECT_THAT(
        faults(with_step("{DeleteAbsence: {absence: unknown, comment: \"æøå€😀\"}, by: x}")),
        ElementsAre(HasSubstr("f:7:63: found `x`"))
    );
}

TEST(yaml, has_each_key_once) {
    EXPECT_THAT(
        faults(with_step("at: +1d") + "why: again\n"),
        ElementsAre("f:8:1: found `why` a second time; expected each key once")
    );
    EXPECT_THAT(
        faults(with_step("{at: +1d, at: +2d}")),
        ElementsAre("f:7:15: found `at` a second time; expected each key once")
    );
}

TEST(yaml, has_words_as_keys) {
    EXPECT_THAT(
        faults(with_step("{at: +1d, [x]: 1}")),
        ElementsAre("f:7:15: found a list; expected a word as key")
    );
    EXPECT_THAT(
        faults(with_step("{at: +1d, ~: 1}")),
        ElementsAre("f:7:15: found nothing; expected a word as key")
    );
}

TEST(yaml, has_no_anchors_aliases_or_tags) {
    EXPECT_THAT(
        faults(with_steps("  - &x {at: +1d}\n  - *x\n")),
        ::testing::IsSupersetOf(
            {"f:7:5: found an anchor of YAML; expected the text itself: use `use` and `cases`",
             "f:8:5: found an alias of YAML; expected the text itself: use `use` and `cases`"}
        )
    );
    EXPECT_THAT(
        faults(with_step("at: !!str +1d")),
        ElementsAre("f:7:9: found a tag of YAML; expected the value alone")
    );
    EXPECT_THAT(faults(with_step("at: &x +1d")), ElementsAre(HasSubstr("found an anchor of YAML")));
    EXPECT_THAT(faults(with_step("!t {at: +1d}")), ElementsAre(HasSubstr("found a tag of YAML")));
}

TEST(yaml, is_one_document) {
    EXPECT_THAT(
        faults(with_step("at: +1d") + "---\na: b\n"),
        ElementsAre("f:8:1: found a second document; expected one document in a file")
    );
}

TEST(yaml, that_breaks_off_is_told_with_its_place) {
    EXPECT_THAT(faults("scenario: [a\nb: c: d\n"), ElementsAre(::testing::StartsWith("f:2:")));
    EXPECT_THAT(faults(""), ElementsAre("f:1:1: found an empty file; expected keys with values"));
    EXPECT_THAT(
        faults("# nothing\n"), ElementsAre("f:1:1: found an empty file; expected keys with values")
    );
    EXPECT_THAT(
        faults("a: b: c\n"),
        ElementsAre(::testing::StartsWith("f:1:5: found YAML that breaks off: "))
    );
}

TEST(yaml, is_utf_8_without_control_characters) {
    EXPECT_THAT(
        faults("a: \xC3\x28\n"),
        ElementsAre("f:1:4: found bytes that are no text; expected UTF-8 text")
    );
    for (const auto* const bad :
         {"\x01",
          "\x1B[31m",
          "\x7F",
          "\xC2\x9B",
          "\xED\xA0\x80",
          "\xC0\xAF",
          "\xF5\x80\x80\x80",
          "\xE2\x82"})
        EXPECT_THAT(
            faults(std::string{"a: "} + bad), ElementsAre(HasSubstr("bytes that are no text"))
        ) << bad;
    EXPECT_THAT(faults(std::string{"a: \0", 4}), ElementsAre(HasSubstr("bytes that are no text")));
    EXPECT_THAT(
        faults(with_step("DeleteAbsence: {absence: unknown, comment: \"a\\x1b[2J\"}")),
        ElementsAre("f:7:48: found a control character; expected text that can be shown")
    );
}

TEST(yaml, is_at_most_one_mebibyte) {
    const auto text = with_step("at: +1d");
    const auto filled = text + "#" + std::string(max_file_bytes - text.size() - 1, ' ');
    EXPECT_THAT(faults(filled), IsEmpty());
    EXPECT_THAT(
        faults(filled + " "),
        ElementsAre("f:1:1: found more than 1 MiB; expected a file of at most 1 MiB")
    );
}

TEST(yaml, is_at_most_32_levels_deep) {
    EXPECT_THAT(
        faults("a: " + std::string(31, '[') + std::string(31, ']')),
        Not(::testing::Contains(HasSubstr("levels")))
    );
    EXPECT_THAT(
        faults("a: " + std::string(32, '[') + std::string(32, ']')),
        ElementsAre(
            "f:1:35: found more than 32 levels; expected lists and keys that are nested less deeply"
        )
    );
}

TEST(yaml, has_at_most_a_thousand_entries_in_a_list) {
    EXPECT_THAT(faults(with_steps(repeated("  - at: +1d\n", std::size_t{1000} * 12))), IsEmpty());
    EXPECT_THAT(
        faults(with_steps(repeated("  - at: +1d\n", std::size_t{1001} * 12))),
        ElementsAre("f:1007:5: found more than 1000 entries in one list; expected at most 1000")
    );
}

TEST(yaml, has_a_limit_on_the_values_of_a_file) {
    std::string text;
    for (int i = 0; i != 200; ++i)
        text += 'k' + std::to_string(i) + ": [" + repeated("x,", 1998) + "]\n";
    EXPECT_THAT(
        faults(text),
        ElementsAre(HasSubstr("found more than 100000 values in a file; expected a smaller file"))
    );
}

TEST(yaml, tells_at_most_a_hundred_faults) {
    EXPECT_EQ(faults(with_steps(repeated("  - x: 1\n", 900))).size(), max_problems);
}

TEST(yaml, shows_long_texts_cut_and_on_one_line) {
    const auto shown = repeated("æ", 60);
    const auto fault = faults(with_step('"' + shown + shown + '"')).at(0);
    EXPECT_THAT(fault, HasSubstr('`' + shown + "…`; expected"));
    EXPECT_THAT(faults(with_step("\"a\\nb\"")).at(0), HasSubstr("found `a b`; expected"));
}

TEST(yaml, that_is_hostile_is_refused_in_time) {
    for (const std::string_view piece :
         {"[",   "{",    "- ",  "? ",    ": ",    "\"",   "'",           "&a ",  "!a ",
          "*a ", "|\n",  ">\n", "%a\n",  "a: ",   "a:\n", "[a: ",        "{a: ", "{? ",
          "[,",  "- - ", "-\n", "---\n", "...\n", "<<: ", "\\",          "#",    " ",
          "\t",  "\r",   "\n",  ",",     "[]",    "$a",   "\xEF\xBB\xBF"})
        EXPECT_FALSE(faults(repeated(piece, max_file_bytes)).empty()) << piece;
    std::string indented;
    for (std::size_t i = 0; indented.size() < max_file_bytes / 2; ++i)
        indented += std::string(i, ' ') + "a:\n";
    EXPECT_FALSE(faults(indented).empty());
}

RC_GTEST_PROP(yaml, answers_any_text, (const std::string& text)) {
    static_cast<void>(faults(text));
}

RC_GTEST_PROP(yaml, answers_a_scenario_with_any_change, ()) {
    auto text = head +
                "given:\n  today: 2021-03-22\n  citizens:\n    anna: {group: 2, absences: {old: "
                "{type: 25, start: given-2y}}, requirements: {2: cv}, cpr: 610190-0001}\ncases:\n  "
                "a: {start: today-8w, answer: {refused: 2.1/backdating}}\nsteps:\n  - "
                "CreateAbsence: {citizen: anna, type: 79, start: $start}\n    by: {akasse: "
                "metal}\n    as: leave\n    expect: $answer\n  - at: +2d\n    expect: "
                "{leave.state: ended, messages: none, anna.exempt: [joblog]}\n";
    const auto changes = *rc::gen::inRange(1, 5);
    for (int i = 0; i != changes; ++i) {
        const auto place = *rc::gen::inRange<std::size_t>(0, text.size());
        const auto length = *rc::gen::inRange<std::size_t>(0, 6);
        const auto piece = *rc::gen::elementOf(std::vector<std::string>{
            "",        "[",      "]", "{",          "}", ":", ": ", "\n", " ",
            "\"",      "'",      "$", "&",          "*", "!", "-",  "~",  "today",
            "unknown", "\n  - ", "æ", "9999999999", "#", "|", "? "});
        text.replace(place, length, piece);
    }
    for (const auto& fault : faults(text))
        RC_ASSERT(fault.rfind("f:", 0) == 0);
}
}  // namespace
}  // namespace lakmus::scenarios::testing
