#include "oracle/targets/child_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <system_error>
#include <thread>

namespace lakmus::oracle {
namespace {
using Clock = std::chrono::steady_clock;

struct Pipe {
    Descriptor read_end;
    Descriptor write_end;
};

/// Moves a descriptor out of the way of the child's three streams.
[[nodiscard]] Descriptor above_streams(Descriptor given) {
    if (given.get() > STDERR_FILENO)
        return given;
    return Descriptor{::fcntl(given.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1)};
}

[[nodiscard]] std::optional<Pipe> make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    Pipe pipe{above_streams(Descriptor{ends[0]}), above_streams(Descriptor{ends[1]})};
    if (!pipe.read_end.is_open() || !pipe.write_end.is_open())
        return {};
    return pipe;
}

void do_not_block(const Descriptor& ours) {
    ::fcntl(ours.get(), F_SETFL, ::fcntl(ours.get(), F_GETFL) | O_NONBLOCK);
}

/// What the child gets: a group of its own, no blocked signals, and SIGPIPE as it is by default.
class SpawnSettings {
public:
    SpawnSettings(const Descriptor& in, const Descriptor& out, const Descriptor& errors) {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawn_file_actions_adddup2(&actions_, in.get(), STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions_, out.get(), STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions_, errors.get(), STDERR_FILENO);
        ::posix_spawnattr_init(&attributes_);
        sigset_t signals;
        ::sigemptyset(&signals);
        ::posix_spawnattr_setsigmask(&attributes_, &signals);
        ::sigaddset(&signals, SIGPIPE);
        ::sigaddset(&signals, SIGINT);
        ::sigaddset(&signals, SIGTERM);
        ::posix_spawnattr_setsigdefault(&attributes_, &signals);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        ::posix_spawnattr_setflags(
            &attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        );
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;
    ~SpawnSettings() {
        ::posix_spawn_file_actions_destroy(&actions_);
        ::posix_spawnattr_destroy(&attributes_);
    }

    /// The process, or the error as a negative number.
    [[nodiscard]] pid_t spawn_shell(std::string command) const {
        std::string shell = "/bin/sh";
        std::string option = "-c";
        std::array<char*, 4> arguments{shell.data(), option.data(), command.data(), nullptr};
        pid_t pid = -1;
        const int error =
            ::posix_spawn(&pid, shell.c_str(), &actions_, &attributes_, arguments.data(), environ);
        return error == 0 ? pid : -error;
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

[[nodiscard]] std::string signal_text(int number) {
    const char* name = ::sigabbrev_np(number);
    return "signal " + std::to_string(number) +
           (name == nullptr ? "" : " (SIG" + std::string{name} + ")");
}

/// Looks at the end of a process without reaping it, so that its group keeps its number.
[[nodiscard]] std::optional<siginfo_t> look_at_end(pid_t pid) {
    siginfo_t end{};
    errno = 0;
    const auto id = static_cast<id_t>(pid);
    if (::waitid(P_PID, id, &end, WEXITED | WNOHANG | WNOWAIT) != 0 || end.si_pid != pid)
        return {};
    return end;
}
}  // namespace

void Descriptor::close() {
    if (fd_ >= 0)
        ::close(std::exchange(fd_, -1));
}

std::variant<ChildProcess, std::string> ChildProcess::start(const std::string& command) {
    const auto cannot = [](int error) {
        return "cannot be started: " + std::generic_category().message(error);
    };
    auto in = make_pipe();
    auto out = make_pipe();
    auto errors = make_pipe();
    if (!in || !out || !errors)
        return cannot(errno);
    const SpawnSettings settings{in->read_end, out->write_end, errors->write_end};
    const auto pid = settings.spawn_shell(command);
    if (pid < 0)
        return cannot(-pid);
    ChildProcess child{pid};
    child.input = std::move(in->write_end);
    child.output = std::move(out->read_end);
    child.errors = std::move(errors->read_end);
    do_not_block(child.input);
    do_not_block(child.output);
    do_not_block(child.errors);
    return child;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : input{std::move(other.input)},
      output{std::move(other.output)},
      errors{std::move(other.errors)},
      pid_{std::exchange(other.pid_, -1)} {}

bool ChildProcess::has_exited() const {
    // Where the program ignores SIGCHLD, the kernel reaps and there is nothing left to look at.
    return pid_ < 0 || look_at_end(pid_) || errno == ECHILD;
}

bool ChildProcess::exits_within(std::chrono::milliseconds time) const {
    const auto deadline = Clock::now() + time;
    std::chrono::milliseconds pause{1};
    while (!has_exited()) {
        if (Clock::now() >= deadline)
            return false;
        std::this_thread::sleep_for(pause);
        pause = std::min(2 * pause, std::chrono::milliseconds{20});
    }
    return true;
}

std::string ChildProcess::how_it_ended() const {
    const auto end = look_at_end(pid_);
    if (!end)
        return "ended";
    const int status = end->si_status;
    if (end->si_code != CLD_EXITED)
        return "was killed by " + signal_text(status);
    auto text = "exited with status " + std::to_string(status);
    // A shell that waits for a command reports the signal that ended it in this way.
    if (status > 128 && status <= 128 + SIGRTMAX)
        text += ", which a shell returns after " + signal_text(status - 128);
    return text;
}

void ChildProcess::signal(int number) const {
    if (pid_ > 0)
        ::kill(-pid_, number);
}

void ChildProcess::kill_and_reap() {
    if (pid_ <= 0)
        return;
    signal(SIGKILL);
    constexpr std::chrono::seconds patience{5};
    // A process that the kernel cannot end must not hang us; it is left to the init process.
    if (exits_within(patience))
        ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
    input.close();
    output.close();
    errors.close();
}
}  // namespace lakmus::oracle
