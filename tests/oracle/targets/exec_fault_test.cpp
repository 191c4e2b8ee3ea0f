#include "oracle/targets/exec.hpp"
#include "tests/oracle/targets/lives.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;
using Kind = Failure::Kind;
using testing::Contains;
using testing::HasSubstr;

constexpr std::size_t faulty_step = 2;
constexpr std::size_t step_count = 5;
constexpr Patience patience{.step = 400ms, .start = 2s};

struct Fault {
    std::string_view name;
    Kind kind = Kind::crash;
    std::string_view says;
    std::size_t answers = faulty_step;  ///< Before the failure.

    friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
};

constexpr std::array faults{
    Fault{"hello_crash", Kind::crash, "at hello: exited with status 7", 0},
    Fault{"hello_hang", Kind::timeout, "at hello: answered nothing within", 0},
    Fault{"hello_exit_0", Kind::crash, "at hello: exited with status 0", 0},
    Fault{"hello_garbage", Kind::malformed, "the line begins: Welcome to ACME 7.3!", 0},
    Fault{"hello_of_wrong_type", Kind::malformed, "`hello`: expected an object, found [1]", 0},
    Fault{"hello_without_version", Kind::malformed, "there is no `version`", 0},
    Fault{"hello_wrong_protocol", Kind::protocol, "speaks version 2", 0},
    Fault{"reset_crash", Kind::crash, "exited with status 5", 0},
    Fault{"reset_hang", Kind::timeout, "answered nothing within 400 ms", 0},
    Fault{"reset_accepted", Kind::malformed, "expected ready or skipped", 0},
    Fault{"reset_skipped_without_why", Kind::malformed, "there is no `why`", 0},
    Fault{"exit_0", Kind::crash, "exited with status 0"},
    Fault{"exit_3", Kind::crash, "exited with status 3"},
    Fault{"abort", Kind::crash, "signal 6 (SIGABRT)"},
    Fault{"segmentation_fault", Kind::crash, "signal 11 (SIGSEGV)"},
    Fault{"killed", Kind::crash, "signal 9 (SIGKILL)"},
    Fault{"hang", Kind::timeout, "answered nothing within 400 ms"},
    Fault{"half_a_line_and_hang", Kind::timeout, "answered nothing within 400 ms"},
    Fault{"half_a_line_and_exit", Kind::crash, "exited with status 0 in the middle of a line"},
    Fault{"slow_drip", Kind::timeout, "answered nothing within 400 ms"},
    Fault{"leaves_a_child", Kind::crash, "exited with status 4"},
    Fault{"closes_input", Kind::timeout, "answered nothing within 400 ms"},
    Fault{"closes_output", Kind::protocol, "closed its standard output"},
    Fault{"garbage", Kind::malformed, "the line begins: Segmentation fault (core dumped)"},
    Fault{"invalid_utf_8", Kind::malformed, "invalid string"},
    Fault{"zero_bytes", Kind::malformed, "the line begins: \\x00"},
    Fault{"empty_line", Kind::malformed, "unexpected end of input"},
    Fault{"deep_nesting", Kind::malformed, "nested deeper than 32 levels"},
    Fault{"huge_number", Kind::malformed, "1e999"},
    Fault{"list_for_object", Kind::malformed, "expected a JSON object, found []"},
    Fault{"no_id", Kind::malformed, "there is no `id`"},
    Fault{"id_as_text", Kind::malformed, "`id`: expected a whole number, found \"4\""},
    Fault{"wrong_id", Kind::protocol, "has the id 4711"},
    Fault{"id_of_before", Kind::protocol, "has the id 1 "},
    Fault{"out_of_order", Kind::protocol, "is due"},
    Fault{"answers_twice", Kind::protocol, "is due", faulty_step + 1},
    Fault{"no_outcome", Kind::malformed, "there is no `outcome`"},
    Fault{"unknown_outcome", Kind::malformed, "expected accepted, refused or skipped"},
    Fault{"outcome_of_wrong_type", Kind::malformed, "`outcome`: expected a text, found true"},
    Fault{"reason_as_text", Kind::malformed, "`reason`: expected a list"},
    Fault{"views_as_list", Kind::malformed, "`views`: expected an object, found []"},
    Fault{"view_as_text", Kind::malformed, "`absences`: expected an object"},
    Fault{"subject_as_text", Kind::malformed, "`leave`: expected an object"},
    Fault{"messages_as_object", Kind::malformed, "`messages`: expected a list"},
    Fault{"message_to_nobody", Kind::malformed, "there is no `to`"},
    Fault{"key_twice", Kind::malformed, "the key `outcome` comes twice"},
    Fault{"error_line", Kind::protocol, "the target says: no database"},
    Fault{"long_line", Kind::too_much, "a line of more than 1048576 bytes"},
    Fault{"endless_line", Kind::too_much, "a line of more than 1048576 bytes"},
    Fault{"endless_lines", Kind::protocol, "is due", faulty_step + 1},
    Fault{"flood_of_errors_and_exit", Kind::crash, "exited with status 0"},
    Fault{"endless_flood_of_errors", Kind::timeout, "answered nothing within 400 ms"},
};

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
        EXPECT_EQ(next.answers.size(), step_count);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
    EXPECT_EQ(open_descriptors(), before);
    EXPECT_FALSE(has_children());
}

INSTANTIATE_TEST_SUITE_P(
    exec,
    ExecFault,
    testing::ValuesIn(faults),
    [](const testing::TestParamInfo<Fault>& one) { return std::string{one.param.name}; }
);

TEST(exec, bears_a_flood_of_errors) {
    const Marker marker{"flood"};
    const auto target = exec_target(options_for("flood_of_errors", marker), patience);
    const auto trace = target->play(quiet_life());
    EXPECT_FALSE(trace.failure) << trace.failure->what;
    EXPECT_EQ(trace.answers.size(), step_count);
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
