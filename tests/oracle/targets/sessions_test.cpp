#include "oracle/targets/sessions.hpp"

#include <gtest/gtest.h>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;

[[nodiscard]] Sessions sessions_with(Sessions::Limits limits) {
    return {model::intended_release(), limits};
}
}  // namespace

TEST(sessions, are_kept_by_name) {
    auto sessions = sessions_with({});
    EXPECT_EQ(sessions.find("a"), nullptr);
    const auto made = sessions.find_or_make("a");
    EXPECT_EQ(sessions.find("a"), made);
    EXPECT_NE(sessions.find_or_make("b"), made);
    EXPECT_EQ(sessions.count(), 2U);
    sessions.drop("a");
    EXPECT_EQ(sessions.find("a"), nullptr);
}

TEST(sessions, are_not_more_than_the_limit) {
    auto sessions = sessions_with({.count = 2, .idle = 1h});
    EXPECT_NE(sessions.find_or_make("a"), nullptr);
    EXPECT_NE(sessions.find_or_make("b"), nullptr);
    EXPECT_EQ(sessions.find_or_make("c"), nullptr);
    EXPECT_NE(sessions.find_or_make("a"), nullptr);
    sessions.drop("a");
    EXPECT_NE(sessions.find_or_make("c"), nullptr);
}

TEST(sessions, are_dropped_when_they_idle) {
    auto sessions = sessions_with({.count = 1, .idle = -1ms});
    EXPECT_NE(sessions.find_or_make("a"), nullptr);
    EXPECT_EQ(sessions.find("a"), nullptr);
    EXPECT_NE(sessions.find_or_make("b"), nullptr);
}
}  // namespace lakmus::oracle
