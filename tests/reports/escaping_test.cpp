#include "reports/escaping.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

TEST(escaping, spells_out_what_would_move_a_terminal) {
    EXPECT_EQ(printable("a\x1b[31mb\r\n\tc\x7f"), "a\\x1b[31mb\\r\\n\\tc\\x7f");
    EXPECT_EQ(
        printable("c1: \xC2\x9B"
                  "1m"),
        "c1: \\u{9b}1m"
    );
    EXPECT_EQ(printable("abc\xE2\x80\xAEtxt.exe"), "abc\\u{202e}txt.exe");
    EXPECT_EQ(printable("line\xE2\x80\xA8separator"), "line\\u{2028}separator");
}

TEST(escaping, keeps_danish_letters_and_signs_outside_the_basic_plane) {
    EXPECT_EQ(printable("Sorgorlov på Ærø 🙂"), "Sorgorlov på Ærø 🙂");
    EXPECT_EQ(xml_text("Sorgorlov på Ærø 🙂"), "Sorgorlov på Ærø 🙂");
}

TEST(escaping, spells_out_bytes_that_are_no_utf_8) {
    EXPECT_EQ(
        printable("\xff\xC0\x80\xED\xA0\x80\xE2\x82"), "\\xff\\xc0\\x80\\xed\\xa0\\x80\\xe2\\x82"
    );
    EXPECT_EQ(printable("\xF4\x90\x80\x80"), "\\xf4\\x90\\x80\\x80");
}

TEST(escaping, cuts_what_is_too_long_between_two_characters) {
    EXPECT_EQ(printable("æøå", 3), "æø…");
    EXPECT_EQ(printable("æøå", 6), "æøå");
}

TEST(escaping, replaces_what_xml_does_not_allow) {
    EXPECT_EQ(xml_text(std::string{"a\0b\x08\t\n", 6}), "a\uFFFDb\uFFFD\t\n");
    EXPECT_EQ(xml_text("\xEF\xBF\xBE \xfe"), "\uFFFD \uFFFD");
}

TEST(escaping, keeps_markdown_from_being_read_as_markup) {
    EXPECT_EQ(markdown_text("a|b <i> *c*\n[d]"), "a\\|b \\<i\\> \\*c\\*\\\\n\\[d\\]");
}

TEST(escaping, masks_what_looks_like_a_real_personnummer) {
    const std::string birthday =
        "0101"
        "90";
    EXPECT_EQ(masked("cpr " + birthday + "-1234."), "cpr " + birthday + "-xxxx.");
    EXPECT_EQ(masked(birthday + "1234"), birthday + "xxxx");
    EXPECT_EQ(printable(birthday + "-1234"), birthday + "-xxxx");
    EXPECT_EQ(xml_text(birthday + "-1234"), birthday + "-xxxx");
    EXPECT_EQ(json_text(birthday + "-1234"), birthday + "-xxxx");
}

TEST(escaping, masks_no_other_number) {
    for (const auto* text :
         {"610190-1234", "2021-03-15T08:00", "1615766400000", "131390-1234", "010190-12345"})
        EXPECT_EQ(masked(text), text);
}

RC_GTEST_PROP(
    escaping, lets_no_control_character_through_to_a_terminal, (const std::string& text)
) {
    const auto shown = printable(text);
    RC_ASSERT(std::none_of(shown.begin(), shown.end(), is_control));
}

RC_GTEST_PROP(escaping, makes_json_of_any_bytes, (const std::string& text)) {
    RC_ASSERT(nlohmann::json::parse(nlohmann::json(json_text(text)).dump()).is_string());
}

RC_GTEST_PROP(escaping, changes_nothing_when_done_twice, (const std::string& text)) {
    RC_ASSERT(xml_text(xml_text(text)) == xml_text(text));
    RC_ASSERT(json_text(json_text(text)) == json_text(text));
}
}  // namespace
}  // namespace lakmus::reports
