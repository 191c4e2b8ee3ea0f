#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <utility>
#include <variant>

namespace lakmus::oracle {
/// A file descriptor that is closed once.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_{fd} {}
    Descriptor(Descriptor&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { close(); }

    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool is_open() const { return fd_ >= 0; }
    void close();

private:
    int fd_ = -1;
};

/// A shell command that runs in a process group of its own, with pipes for its three streams.
/// The end of the object is the end of the group: whatever is left of it is killed and reaped.
class ChildProcess {
public:
    /// Starts the command, or says why it could not be started.
    [[nodiscard]] static std::variant<ChildProcess, std::string> start(const std::string& command);

    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ~ChildProcess() { kill_and_reap(); }

    // Our ends of the pipes; none of them blocks.
    Descriptor input;
    Descriptor output;
    Descriptor errors;

    [[nodiscard]] bool has_exited() const;
    [[nodiscard]] bool exits_within(std::chrono::milliseconds time) const;
    /// "exited with status 3", "was killed by signal 11 (SIGSEGV)". Pre: it has exited.
    [[nodiscard]] std::string how_it_ended() const;
    /// Sends a signal to the whole group.
    void signal(int number) const;
    void kill_and_reap();

private:
    explicit ChildProcess(pid_t pid) : pid_{pid} {}

    pid_t pid_ = -1;
};
}  // namespace lakmus::oracle
