#pragma once

#include <sys/types.h>

#include <array>
#include <chrono>
#include <functional>

namespace httplib {
class Stream;
}

namespace lakmus::oracle {
/// What a peer sends over a connected socket, with bounds on its whole time and on what is sent
/// around bodies, where the HTTP library bounds only the silence between two bytes.
class TimedSocket {
public:
    using Clock = std::chrono::steady_clock;
    enum class End { none, closed, reset, late, cancelled, no_http, too_much };

    /// Pre: the descriptor stays open as long as the object lives.
    explicit TimedSocket(int fd, std::function<bool()> is_cancelled = {});

    void set_deadline(Clock::time_point deadline) { deadline_ = deadline; }
    [[nodiscard]] Clock::time_point deadline() const { return deadline_; }
    /// A message begins, after which the peer must come to a body.
    void begin_message();
    /// Part of a body has come.
    void body_came() { outside_body_ = 0; }
    /// Waits for the first byte of a message until the deadline.
    [[nodiscard]] bool wait_for_message();

    /// As `recv` and `send`; -1 when the connection is at an end.
    [[nodiscard]] ssize_t read(char* to, std::size_t size);
    [[nodiscard]] ssize_t write(const char* from, std::size_t size);

    /// Why a read or a write came to an end.
    [[nodiscard]] End end() const { return end_; }
    /// True when part of the present message has come.
    [[nodiscard]] bool has_begun() const { return message_bytes_ != 0; }
    [[nodiscard]] int fd() const { return fd_; }

private:
    [[nodiscard]] bool wait(short events);
    [[nodiscard]] bool fill();
    [[nodiscard]] bool fail(End end);
    [[nodiscard]] bool is_bearable(const char* taken, std::size_t size);

    int fd_;
    std::function<bool()> is_cancelled_;
    Clock::time_point deadline_ = Clock::time_point::max();
    End end_ = End::none;
    std::array<char, 16'384> buffer_{};
    std::size_t begin_ = 0;  ///< Of what is unread in the buffer.
    std::size_t size_ = 0;   ///< Of what is in the buffer.
    std::size_t message_bytes_ = 0;
    std::size_t outside_body_ = 0;
    bool in_first_line_ = true;
};

/// Calls `use` with the socket as a stream of the HTTP library.
bool with_stream(TimedSocket& socket, const std::function<bool(httplib::Stream&)>& use);
}  // namespace lakmus::oracle
