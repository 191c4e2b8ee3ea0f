#include "oracle/targets/http.hpp"
#include "tests/oracle/targets/faults.hpp"
#include "tests/oracle/targets/http_faults.hpp"

#include <gmock/gmock.h>

#include <filesystem>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;
using Kind = Failure::Kind;
using testing::HasSubstr;

constexpr Patience patience{.step = 300ms, .start = 1s};

[[nodiscard]] HttpOptions at(const RawServer& server) {
    return {.address = {.host = "127.0.0.1", .port = server.port()}};
}

[[nodiscard]] std::size_t open_descriptors() {
    const std::filesystem::directory_iterator all{"/proc/self/fd"};
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

class HttpFault : public testing::TestWithParam<Fault> {};
class HttpOddity : public testing::TestWithParam<std::string_view> {};
}  // namespace

TEST_P(HttpFault, is_told_and_the_next_play_works) {
    const auto& fault = GetParam();
    const auto before = open_descriptors();
    const auto begin = std::chrono::steady_clock::now();
    {
        RawServer server{http_fault(fault.name)};
        const auto target = http_target(at(server), patience);
        const auto failed = target->play(quiet_life());
        ASSERT_TRUE(failed.failure);
        EXPECT_EQ(failed.failure->kind, fault.kind) << failed.failure->what;
        EXPECT_THAT(failed.failure->what, HasSubstr(fault.says));
        EXPECT_EQ(failed.failure->what.find('\n'), std::string::npos);
        EXPECT_TRUE(fault.answers == whichever || failed.answers.size() == fault.answers)
            << failed.answers.size() << " answers";

        const auto next = target->play(quiet_life());
        EXPECT_FALSE(next.failure) << next.failure->what;
        EXPECT_EQ(next.answers.size(), quiet_steps);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
    EXPECT_EQ(open_descriptors(), before);
}

INSTANTIATE_TEST_SUITE_P(
    http,
    HttpFault,
    testing::ValuesIn(http_faults().begin(), http_faults().end()),
    [](const testing::TestParamInfo<Fault>& one) { return std::string{one.param.name}; }
);

TEST_P(HttpOddity, is_borne) {
    RawServer server{http_oddity(GetParam())};
    const auto target = http_target(at(server), patience);
    for (int i = 0; i != 2; ++i) {
        const auto trace = target->play(quiet_life());
        EXPECT_FALSE(trace.failure) << trace.failure->what;
        EXPECT_EQ(trace.answers.size(), quiet_steps);
    }
}

INSTANTIATE_TEST_SUITE_P(
    http,
    HttpOddity,
    testing::Values(
        "one_object_a_post",
        "pretty_printed",
        "wrong_content_type",
        "closes_after_each_answer",
        "tells_no_length",
        "tiny_chunks",
        "no_last_line_break",
        "windows_line_breaks",
        "slow_but_alive"
    ),
    [](const testing::TestParamInfo<std::string_view>& one) { return std::string{one.param}; }
);

TEST(http, gives_up_on_a_server_that_is_not_there) {
    int port = 0;
    {
        RawServer gone{http_oddity("one_object_a_post")};
        port = gone.port();
    }
    const auto target = http_target({.address = {.host = "127.0.0.1", .port = port}}, patience);
    const auto where = "cannot be reached: 127.0.0.1 port " + std::to_string(port);
    for (int i = 0; i != 3; ++i) {
        const auto failure = target->play(quiet_life()).failure;
        EXPECT_EQ(failure->kind, Kind::crash);
        EXPECT_EQ(failure->what, "at hello: " + where);
    }
    const auto given_up = target->play(quiet_life()).failure;
    EXPECT_EQ(given_up->kind, Kind::unusable);
    EXPECT_EQ(given_up->what, "failed to say hello 3 times in a row; the last time: " + where);
}
}  // namespace lakmus::oracle
