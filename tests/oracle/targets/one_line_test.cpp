#include "oracle/targets/one_line.hpp"

#include <gtest/gtest.h>

namespace lakmus::oracle {
TEST(one_line, leaves_readable_text_alone) {
    EXPECT_EQ(one_line("Sorgorlov på Ærø, 5 €, 😀"), "Sorgorlov på Ærø, 5 €, 😀");
}

TEST(one_line, escapes_what_would_break_the_line_or_the_terminal) {
    EXPECT_EQ(one_line("a\nb\r\tc\x1b[31m\x7f"), "a\\nb\\r\\tc\\x1b[31m\\x7f");
    EXPECT_EQ(one_line("\xc2\x9b"), "\\xc2\\x9b");
    EXPECT_EQ(one_line(std::string_view{"\0", 1}), "\\x00");
}

TEST(one_line, escapes_bytes_that_are_not_utf_8) {
    EXPECT_EQ(one_line("\xff"), "\\xff");
    EXPECT_EQ(one_line("\xc3"), "\\xc3");
    EXPECT_EQ(one_line("\xc0\xaf"), "\\xc0\\xaf");
    EXPECT_EQ(one_line("\xed\xa0\x80"), "\\xed\\xa0\\x80");
    EXPECT_EQ(one_line("\xf4\x90\x80\x80"), "\\xf4\\x90\\x80\\x80");
    EXPECT_EQ(one_line("\xe2\x82z"), "\\xe2\\x82z");
}

TEST(one_line, cuts_long_text_between_characters) {
    EXPECT_EQ(one_line("æøå", 3), "æ…");
    EXPECT_EQ(one_line("abc", 3), "abc");
}

TEST(one_line, leaves_alone_what_it_has_made) {
    for (const auto* text : {"a\nb\nc\nd", "æøåæøå", "\x01\x02\x03", "abcdefgh"})
        for (std::size_t limit = 3; limit != 12; ++limit)
            EXPECT_EQ(one_line(one_line(text, limit), limit), one_line(text, limit)) << limit;
}
}  // namespace lakmus::oracle
