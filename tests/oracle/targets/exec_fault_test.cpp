#include "oracle/targets/exec.hpp"
#include "tests/oracle/targets/faults.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;
using Kind = Failure::Kind;
using testing::Contains;
using testing::HasSubstr;

constexpr Patience patience{.step = 400ms, .start = 2s};

/// A file that does not exist, and is gone again at the end.
class Marker {
public:
    explicit Marker(std::string_view name)
        : path_{
              testing::TempDir() + "lakmus_" + std::to_string(::getpid()) + "_" +
              std::string{name}} {
        std::filesystem::remove(path_);
    }
    Marker(const Marker&) = delete;
    Marker& operator=(const Marker&) = delete;
    ~Marker() { std::filesystem::remove(path_); }
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

[[nodiscard]] ExecOptions options_for(std::string_view fault, const Marker& marker) {
    return {.command = "exec " FAULTY_TARGET " " + std::string{fault} + " '" + marker.path() + "'"};
}

[[nodiscard]] std::size_t open_descriptors() {
    const std::filesystem::directory_iterator all{"/proc/self/fd"};
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

[[nodiscard]] bool has_children() {
    return ::waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD;
}

class ExecFault : public testing::TestWithParam<Fault> {};
}  // namespace

TEST_P(ExecFault, is_told_and_the_next_play_works) {
    const auto& fault = GetParam();
    const Marker marker{fault.name};
    const auto before = open_descriptors();
    const auto begin = std::chrono::steady_clock::now();
    {
        const auto target = exec_target(options_for(fault.name, marker), patience);
        const auto failed = target->play(quiet_life());
        ASSERT_TRUE(failed.failure);
        EXPECT_EQ(failed.failure->kind, fault.kind) << failed.failure->what;
        EXPECT_THAT(failed.failure->what, HasSubstr(fault.says));
        EXPECT_EQ(failed.failure->what.find('\n'), std::string::npos);
        EXPECT_EQ(failed.answers.size(), fault.answers);
        // A flood washes away what was said before it.
        const bool is_flooded = fault.name.find("flood") != std::string_view::npos;
        const auto announced = "about to do: " + std::string{fault.name};
        EXPECT_NE(std::ranges::count(failed.failure->last_stderr, announced) == 1, is_flooded);
        EXPECT_LE(failed.failure->last_stderr.size(), 10U);

        const auto next = target->play(quiet_life());
        EXPECT_FALSE(next.failure) << next.failure->what;
        EXPECT_EQ(next.answers.size(), quiet_steps);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
    EXPECT_EQ(open_descriptors(), before);
    EXPECT_FALSE(has_children());
}

INSTANTIATE_TEST_SUITE_P(
    exec,
    ExecFault,
    testing::ValuesIn(exec_faults().begin(), exec_faults().end()),
    [](const testing::TestParamInfo<Fault>& one) { return std::string{one.param.name}; }
);

TEST(exec, bears_a_flood_of_errors) {
    const Marker marker{"flood"};
    const auto target = exec_target(options_for("flood_of_errors", marker), patience);
    const auto trace = target->play(quiet_life());
    EXPECT_FALSE(trace.failure) << trace.failure->what;
    EXPECT_EQ(trace.answers.size(), quiet_steps);
}

TEST(exec, measures_the_time_from_answer_to_answer) {
    const Marker marker{"slow"};
    const auto target = exec_target(options_for("slow_but_alive", marker), patience);
    const auto trace = target->play(quiet_life());
    EXPECT_FALSE(trace.failure) << trace.failure->what;
}

TEST(exec, does_not_wait_long_for_a_target_that_ignores_bye) {
    const Marker marker{"bye"};
    const auto begin = std::chrono::steady_clock::now();
    {
        const auto target = exec_target(options_for("ignores_bye", marker), patience);
        EXPECT_FALSE(target->play(quiet_life()).failure);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
    EXPECT_FALSE(has_children());
}

TEST(exec, gives_up_on_a_target_that_never_says_hello) {
    const auto target = exec_target({.command = "echo no database >&2; exit 1"});
    for (int i = 0; i != 3; ++i)
        EXPECT_EQ(target->play(quiet_life()).failure->kind, Kind::crash);
    const auto given_up = target->play(quiet_life()).failure;
    EXPECT_EQ(given_up->kind, Kind::unusable);
    EXPECT_EQ(
        given_up->what, "failed to say hello 3 times in a row; the last time: exited with status 1"
    );
    EXPECT_THAT(given_up->last_stderr, Contains("no database"));
}

TEST(exec, tells_of_a_program_that_does_not_exist) {
    const auto target = exec_target({.command = "./no_such_program"});
    const auto hello = target->hello();
    const auto& failure = std::get<Failure>(hello);
    EXPECT_EQ(failure.what, "at hello: exited with status 127");
    EXPECT_THAT(failure.last_stderr, Contains(HasSubstr("no_such_program")));
}

TEST(exec, tells_of_a_signal_that_a_shell_reports) {
    const Marker marker{"shell"};
    auto options = options_for("abort", marker);
    options.command = options.command.substr(5) + "; exit $?";
    const auto failed = exec_target(options, patience)->play(quiet_life());
    EXPECT_EQ(
        failed.failure->what,
        "exited with status 134, which a shell returns after signal 6 (SIGABRT)"
    );
}
}  // namespace lakmus::oracle
