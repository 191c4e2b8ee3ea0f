#include "oracle/targets/exec.hpp"

#include "oracle/reference.hpp"
#include "oracle/targets/in_process.hpp"
#include "tests/oracle/targets/lives.hpp"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <atomic>
#include <thread>

namespace lakmus::oracle {
namespace {
using testing::IsEmpty;

[[nodiscard]] std::unique_ptr<Target> reference() {
    return exec_target({.command = "exec " REFERENCE_TARGET});
}
}  // namespace

TEST(exec, plays_as_the_model_in_process_does) {
    const auto process = reference();
    const auto model = in_process_target(model::intended_release());
    EXPECT_TRUE(rc::check([&] {
        const auto life = *any_life();
        RC_ASSERT(process->play(life) == model->play(life));
    }));
}

TEST(exec, passes_on_what_the_target_supports) {
    const auto target = reference();
    EXPECT_EQ(
        std::get<Capabilities>(target->hello()), reference_capabilities(model::intended_release())
    );
}

TEST(exec, never_locks_up_however_long_the_lifecycle) {
    auto life = life_of_anna();
    const model::AbsenceId unknown{model::unknown_handle};
    for (int i = 0; i != 5000; ++i)
        then(life, model::DeleteAbsence{.absence = unknown, .comment = std::string(2000, 'x')});
    const auto trace = reference()->play(life);
    EXPECT_FALSE(trace.failure);
    EXPECT_EQ(trace.answers.size(), 5000U);
}

TEST(exec, survives_a_closed_pipe_whatever_the_program_does_with_the_signal) {
    auto life = life_of_anna();
    for (int i = 0; i != 5000; ++i)
        then(life, model::PassTime{});
    const auto* hello = R"({"hello":{"protocol":1,"name":"x","version":"1",)"
                        R"("commands":["PassTime"],"views":[],"messages":[]}})";
    const auto target =
        exec_target({.command = "read line; echo '" + std::string{hello} + "'; exec <&-; sleep 9"});
    const auto trace = target->play(life);
    ASSERT_TRUE(trace.failure);
    EXPECT_EQ(trace.failure->kind, Failure::Kind::protocol);
    EXPECT_EQ(trace.failure->what, "closed its standard input before it had read everything");
}

TEST(exec, runs_beside_others_in_threads) {
    std::vector<std::thread> threads;
    std::atomic<int> conforming = 0;
    for (int i = 0; i != 4; ++i)
        threads.emplace_back([&] {
            const auto target = reference();
            auto life = life_of_anna();
            for (int step = 0; step != 200; ++step)
                then(life, model::PassTime{});
            const auto trace = target->play(life);
            conforming += !trace.failure && trace.answers.size() == 200 ? 1 : 0;
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(conforming, 4);
}

TEST(exec, takes_a_world_that_the_target_cannot_set_up_as_skipped) {
    const std::string script =
        "read hello; echo '{\"hello\":{\"protocol\":1,\"name\":\"x\",\"version\":\"1\","
        "\"commands\":[\"PassTime\"],\"views\":[],\"messages\":[],\"clock\":\"real\"}}';"
        "read reset; echo '{\"id\":1,\"outcome\":\"skipped\",\"why\":\"no such town\"}';"
        "read step; echo '{\"id\":2,\"outcome\":\"skipped\",\"why\":\"no world\"}';"
        "read reset; echo '{\"id\":3,\"outcome\":\"ready\"}'; read bye";
    const auto target = exec_target({.command = script});
    auto life = life_of_anna();
    then(life, model::PassTime{});
    const auto skipped = target->play(life);
    EXPECT_EQ(skipped.skipped, "no such town");
    EXPECT_THAT(skipped.answers, IsEmpty());
    EXPECT_FALSE(skipped.failure);
    EXPECT_EQ(target->play(life_of_anna()), Trace{});
}
}  // namespace lakmus::oracle
