#include "tests/repository/code_text.hpp"

#include <gtest/gtest.h>

namespace lakmus::repository {
namespace {
TEST(code_text, blanks_comments_and_literals_and_keeps_lines) {
    EXPECT_EQ(code_only("a(); // rand()\nb();"), "a();          \nb();");
    EXPECT_EQ(code_only("a /* x\ny */ b"), "a     \n     b");
    EXPECT_EQ(code_only(R"(f("a\"b"); g('"');)"), "f(      ); g(   );");
    EXPECT_EQ(code_only("f(R\"x(a)\"b)x\");"), "f(R          );");
    EXPECT_EQ(code_only("n = 1'000; c('a');"), "n = 1'000; c(   );");
}

TEST(code_text, keeps_literals_where_only_comments_are_blanked) {
    EXPECT_EQ(without_comments("f(\"// no\"); // yes"), "f(\"// no\");       ");
}
}  // namespace
}  // namespace lakmus::repository
