#include "oracle/targets/http_service.hpp"

#include "oracle/reference.hpp"
#include "oracle/targets/http.hpp"
#include "oracle/targets/in_process.hpp"
#include "oracle/targets/protocol.hpp"
#include "tests/oracle/targets/lives.hpp"

#include <gmock/gmock.h>
#include <httplib.h>
#include <rapidcheck.h>

#include <algorithm>
#include <thread>

namespace lakmus::oracle {
namespace {
using testing::HasSubstr;
using testing::StartsWith;

/// A server that runs, and ways to speak with it.
class Served {
public:
    Served() : service_{model::intended_release(), {}} {
        port_ = service_.start().value_or(0);
        client_ = std::make_unique<httplib::Client>("127.0.0.1", port_);
        client_->set_keep_alive(true);
        client_->set_tcp_nodelay(true);
    }

    [[nodiscard]] std::unique_ptr<Target> target() const {
        return http_target({.address = {.host = "127.0.0.1", .port = port_}});
    }
    [[nodiscard]] httplib::Response post(const std::string& body, const std::string& session = {}) {
        const httplib::Headers headers{{"Lakmus-Session", session}};
        const auto result = client_->Post("/", headers, body, "application/x-ndjson");
        return result ? result.value() : httplib::Response{};
    }
    [[nodiscard]] std::string health() {
        const auto result = client_->Get("/health");
        return result ? result->body : "";
    }
    [[nodiscard]] int port() const { return port_; }

private:
    HttpService service_;
    int port_ = 0;
    std::unique_ptr<httplib::Client> client_;
};

[[nodiscard]] std::string reset_of(std::string_view citizen) {
    auto life = life_of_anna();
    life.names.citizens[0] = citizen;
    return protocol::reset_line(1, life) + "\n";
}

[[nodiscard]] std::string pass_time() {
    auto life = life_of_anna();
    then(life, model::PassTime{});
    return protocol::step_line(2, life, 0) + "\n";
}
}  // namespace

TEST(http_service, plays_as_the_model_in_process_does) {
    const Served served;
    const auto http = served.target();
    const auto model = in_process_target(model::intended_release());
    EXPECT_EQ(
        std::get<Capabilities>(http->hello()), reference_capabilities(model::intended_release())
    );
    EXPECT_TRUE(rc::check([&] {
        const auto life = *any_life();
        RC_ASSERT(http->play(life) == model->play(life));
    }));
}

TEST(http_service, plays_a_life_that_is_longer_than_a_post) {
    auto life = life_of_anna();
    const model::AbsenceId unknown{model::unknown_handle};
    for (int i = 0; i != 2000; ++i)
        then(life, model::DeleteAbsence{.absence = unknown, .comment = std::string(2000, 'x')});
    const Served served;
    const auto trace = served.target()->play(life);
    EXPECT_FALSE(trace.failure) << trace.failure->what;
    EXPECT_EQ(trace.answers.size(), 2000U);
}

TEST(http_service, keeps_the_worlds_of_sessions_apart) {
    Served served;
    EXPECT_EQ(served.post(reset_of("anna"), "a").status, 200);
    EXPECT_EQ(served.post(reset_of("bo"), "b").status, 200);
    EXPECT_THAT(served.post(pass_time(), "a").body, HasSubstr("\"anna\""));
    EXPECT_THAT(served.post(pass_time(), "b").body, HasSubstr("\"bo\""));
    EXPECT_EQ(served.post(protocol::bye_line(), "a").status, 200);
    EXPECT_EQ(served.post(pass_time(), "a").status, 404);
    EXPECT_THAT(served.health(), HasSubstr("\"sessions\":1"));
}

TEST(http_service, plays_many_at_a_time) {
    const Served served;
    const auto life = [] {
        auto long_life = life_of_anna();
        for (int i = 0; i != 200; ++i)
            then(long_life, model::PassTime{});
        return long_life;
    }();
    const auto expected = in_process_target(model::intended_release())->play(life);
    std::vector<Trace> traces(16);
    std::vector<std::thread> threads;
    for (auto& trace : traces)
        threads.emplace_back([&] { trace = served.target()->play(life); });
    for (auto& thread : threads)
        thread.join();
    for (const auto& trace : traces) {
        EXPECT_FALSE(trace.failure) << trace.failure->what;
        EXPECT_TRUE(trace == expected);
    }
}

TEST(http_service, needs_no_name_of_a_session) {
    Served served;
    EXPECT_EQ(served.post(protocol::hello_line()).status, 200);
    EXPECT_THAT(served.post(reset_of("anna") + pass_time()).body, HasSubstr("\"id\":2"));
}

TEST(http_service, says_what_is_wrong_with_a_request) {
    Served served;
    const auto bad = served.post(reset_of("anna") + "hello?\n" + pass_time(), "a");
    EXPECT_EQ(bad.status, 400);
    EXPECT_THAT(bad.body, StartsWith("{\"id\":1,\"outcome\":\"ready\"}\n{\"error\":\""));
    EXPECT_EQ(std::ranges::count(bad.body, '\n'), 2);
    EXPECT_EQ(served.post(pass_time(), "a").status, 404);
    EXPECT_EQ(served.post(reset_of("anna"), std::string(1000, 'a')).status, 400);
}

TEST(http_service, takes_no_more_than_it_can_bear) {
    Served served;
    EXPECT_EQ(served.post(std::string(std::size_t{50} << 20U, ' ')).status, 413);
    EXPECT_EQ(served.post(reset_of("anna") + std::string((1U << 20U) + 1, ' ') + "x").status, 413);
    std::string many = reset_of("anna");
    for (int i = 0; i != 64; ++i)
        many += pass_time();
    EXPECT_EQ(served.post(many, "a").status, 413);
    EXPECT_EQ(served.post(reset_of("anna")).status, 200);
}

TEST(http_service, does_not_share_its_port) {
    const Served served;
    HttpService second{
        model::intended_release(), {.host = "127.0.0.1", .port = served.port(), .sessions = {}}};
    EXPECT_FALSE(second.start());
}

TEST(http_service, says_where_it_listens) {
    HttpService service{model::intended_release(), {}};
    const auto port = service.start();
    ASSERT_TRUE(port);
    EXPECT_EQ(service.url(), "http://127.0.0.1:" + std::to_string(*port));
}
}  // namespace lakmus::oracle
