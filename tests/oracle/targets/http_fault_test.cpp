#include "oracle/targets/http.hpp"
#include "tests/oracle/targets/http_faults.hpp"
#include "tests/oracle/targets/lives.hpp"

#include <gmock/gmock.h>

#include <array>
#include <filesystem>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;
using Kind = Failure::Kind;
using testing::HasSubstr;

constexpr std::size_t step_count = 5;
constexpr std::size_t whichever = 99;
constexpr Patience patience{.step = 300ms, .start = 1s};

struct Fault {
    std::string_view name;
    Kind kind = Kind::crash;
    std::string_view says;
    std::size_t answers = 0;  ///< Before the failure.

    friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
};

constexpr std::array faults{
    Fault{"hello_closes", Kind::crash, "at hello: closed the connection instead of answering"},
    Fault{"hello_never", Kind::timeout, "at hello: answered nothing within 1000 ms"},
    Fault{"hello_is_a_page", Kind::malformed, "the line begins: <html>"},
    Fault{"hello_503", Kind::protocol, "at hello: answered with HTTP status 503"},
    Fault{"closes", Kind::crash, "closed the connection instead of answering"},
    Fault{"resets", Kind::crash, "reset the connection"},
    Fault{"closes_in_the_head", Kind::crash, "closed the connection in the middle of an answer"},
    Fault{"closes_in_the_body", Kind::crash, "closed the connection in the middle", 2},
    Fault{"resets_in_the_body", Kind::crash, "reset the connection", whichever},
    Fault{"status_500", Kind::protocol, "HTTP status 500 Internal Error: no database"},
    Fault{"status_404", Kind::protocol, "HTTP status 404 Not Found"},
    Fault{"status_400", Kind::protocol, "HTTP status 400 Bad Request: {\"error\":\"no `at`\"}"},
    Fault{"redirect", Kind::protocol, "HTTP status 302 Found"},
    Fault{"endless_complaint", Kind::protocol, "HTTP status 500"},
    Fault{"empty_body", Kind::protocol, "answered 6 requests with 0 lines"},
    Fault{"no_content", Kind::protocol, "answered 6 requests with 0 lines"},
    Fault{"length_too_large", Kind::timeout, "answered nothing within 300 ms", step_count},
    Fault{"length_too_small", Kind::malformed, "the line begins: {\"id\":", 2},
    Fault{"length_is_negative", Kind::crash, "in the middle of an answer", step_count},
    Fault{"garbage", Kind::malformed, "answered with what is no HTTP"},
    Fault{"garbage_without_end", Kind::malformed, "answered with what is no HTTP"},
    Fault{"endless_status_line", Kind::malformed, "answered with what is no HTTP"},
    Fault{"endless_headers", Kind::too_much, "sent too much that is no body"},
    Fault{"endless_continues", Kind::too_much, "sent too much that is no body"},
    Fault{"half_a_line", Kind::malformed, "the line begins: {\"id\":", 2},
    Fault{"blank_lines", Kind::malformed, "unexpected end of input"},
    Fault{"fewer_lines", Kind::protocol, "answered 6 requests with 3 lines", 2},
    Fault{"more_lines", Kind::protocol, "answered with more lines than", step_count},
    Fault{"more_than_the_last_line", Kind::protocol, "answered with more lines", step_count},
    Fault{"out_of_order", Kind::protocol, "is due", 2},
    Fault{"wrong_id", Kind::protocol, "has the id 4711", 2},
    Fault{"error_line", Kind::protocol, "the target says: no database", 2},
    Fault{"large_body", Kind::too_much, "a line of more than 1048576 bytes"},
    Fault{"endless_lines", Kind::protocol, "answered with more lines than", step_count},
    Fault{"drips_the_head", Kind::timeout, "answered nothing within 300 ms"},
    Fault{"drips_the_body", Kind::timeout, "answered nothing within 300 ms"},
    Fault{"never", Kind::timeout, "answered nothing within 300 ms"},
    Fault{"claims_gzip", Kind::malformed, "the line begins: not zipped"},
    Fault{"chunk_without_length", Kind::malformed, "answered with what is no HTTP"},
    Fault{"endless_chunk_length", Kind::too_much, "sent too much that is no body"},
    Fault{"chunks_end_early", Kind::crash, "closed the connection in the middle", 2},
};

[[nodiscard]] HttpOptions at(const RawServer& server) {
    return {.address = {.host = "127.0.0.1", .port = server.port()}};
}

[[nodiscard]] scenarios::Lifecycle quiet_life() {
    auto life = life_of_anna();
    for (std::size_t i = 0; i != step_count; ++i)
        then(life, model::PassTime{});
    return life;
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
        EXPECT_EQ(next.answers.size(), step_count);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
    EXPECT_EQ(open_descriptors(), before);
}

INSTANTIATE_TEST_SUITE_P(
    http,
    HttpFault,
    testing::ValuesIn(faults),
    [](const testing::TestParamInfo<Fault>& one) { return std::string{one.param.name}; }
);

TEST_P(HttpOddity, is_borne) {
    RawServer server{http_oddity(GetParam())};
    const auto target = http_target(at(server), patience);
    for (int i = 0; i != 2; ++i) {
        const auto trace = target->play(quiet_life());
        EXPECT_FALSE(trace.failure) << trace.failure->what;
        EXPECT_EQ(trace.answers.size(), step_count);
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
