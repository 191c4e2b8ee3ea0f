#include "oracle/targets/process_conversation.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;

inline constexpr std::size_t chunk_bytes = 1 << 16;
inline constexpr auto last_words = 300ms;  ///< For a process that closed a stream to end, too.
inline constexpr auto farewell = 1000ms;
inline constexpr auto termination = 500ms;

/// Keeps SIGPIPE from this thread while a pipe is written to, whatever the program does with it.
class SigpipeHeld {
public:
    SigpipeHeld() {
        ::sigemptyset(&sigpipe_);
        ::sigaddset(&sigpipe_, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &sigpipe_, &before_);
    }
    SigpipeHeld(const SigpipeHeld&) = delete;
    SigpipeHeld& operator=(const SigpipeHeld&) = delete;
    ~SigpipeHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

    /// Takes back the signal that a failed write raised.
    void discard() {
        const timespec at_once{};
        while (::sigtimedwait(&sigpipe_, nullptr, &at_once) < 0 && errno == EINTR) {
        }
    }

private:
    sigset_t sigpipe_{};
    sigset_t before_{};
};

[[nodiscard]] bool would_wait() { return errno == EAGAIN || errno == EINTR; }

/// Reads once what there is. Closes the stream at its end.
[[nodiscard]] std::string_view read_chunk(Descriptor& from, std::array<char, chunk_bytes>& chunk) {
    const auto got = ::read(from.get(), chunk.data(), chunk.size());
    if (got > 0)
        return {chunk.data(), static_cast<std::size_t>(got)};
    if (got == 0 || !would_wait())
        from.close();
    return {};
}

[[nodiscard]] int milliseconds_until(Conversation::Clock::time_point when) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(when - Conversation::Clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
}
}  // namespace

ProcessConversation::ProcessConversation(
    ChildProcess process, std::size_t line_limit_bytes, std::size_t stderr_lines
)
    : process_{std::move(process)}, line_limit_bytes_{line_limit_bytes}, errors_{stderr_lines} {}

void ProcessConversation::send(std::string_view line) {
    pending_ += line;
    pending_ += '\n';
}

std::variant<std::string_view, Trouble> ProcessConversation::next_line(
    std::chrono::milliseconds timeout
) {
    const auto deadline = Clock::now() + timeout;
    while (true) {
        if (const auto line = take_line())
            return *line;
        if (auto found = trouble(deadline, timeout))
            return std::move(*found);
        pump(std::min(deadline, unread_until_.value_or(deadline)));
    }
}

std::optional<std::string_view> ProcessConversation::take_line() {
    const auto end = received_.find('\n', searched_);
    if (end == std::string::npos) {
        received_.erase(0, std::exchange(taken_, 0));
        searched_ = received_.size();
        return {};
    }
    if (end - taken_ > line_limit_bytes_)
        return {};
    const auto line = std::string_view{received_}.substr(taken_, end - taken_);
    taken_ = searched_ = end + 1;
    return line;
}

std::optional<Trouble> ProcessConversation::trouble(
    Clock::time_point deadline, std::chrono::milliseconds timeout
) {
    using Kind = Failure::Kind;
    if (received_.size() - taken_ > line_limit_bytes_)
        return Trouble{
            Kind::too_much,
            "wrote a line of more than " + std::to_string(line_limit_bytes_) + " bytes"};
    if (!process_.output.is_open())
        return end_of_output();
    const auto now = Clock::now();
    if (unread_until_ && now >= *unread_until_)
        return Trouble{Kind::protocol, "closed its standard input before it had read everything"};
    if (now < deadline)
        return {};
    // A process that it started may hold its output open after it has gone.
    if (process_.has_exited())
        return Trouble{Kind::crash, process_.how_it_ended()};
    return Trouble{
        Kind::timeout, "answered nothing within " + std::to_string(timeout.count()) + " ms"};
}

Trouble ProcessConversation::end_of_output() {
    const std::string_view where = has_unread() ? " in the middle of a line" : "";
    if (process_.exits_within(last_words))
        return {Failure::Kind::crash, process_.how_it_ended().append(where)};
    return {Failure::Kind::protocol, std::string{"closed its standard output"}.append(where)};
}

void ProcessConversation::pump(Clock::time_point until) {
    if (input_ends_ && written_ == pending_.size())
        process_.input.close();
    std::array<pollfd, 3> ready{
        pollfd{.fd = process_.output.get(), .events = POLLIN, .revents = 0},
        pollfd{.fd = process_.errors.get(), .events = POLLIN, .revents = 0},
        pollfd{
            .fd = written_ == pending_.size() ? -1 : process_.input.get(),
            .events = POLLOUT,
            .revents = 0}};
    if (::poll(ready.data(), ready.size(), milliseconds_until(until)) <= 0)
        return;
    if (ready[2].revents != 0)
        write_pending();
    if (ready[0].revents != 0)
        read_output();
    if (ready[1].revents != 0)
        read_errors();
}

void ProcessConversation::write_pending() {
    SigpipeHeld held;
    while (written_ != pending_.size()) {
        const auto rest = std::string_view{pending_}.substr(written_);
        const auto count = ::write(process_.input.get(), rest.data(), rest.size());
        if (count < 0 && would_wait())
            return;
        if (count < 0) {
            held.discard();
            unread_until_ = Clock::now() + last_words;
            close_input();
            return;
        }
        written_ += static_cast<std::size_t>(count);
    }
    pending_.clear();
    written_ = 0;
}

void ProcessConversation::close_input() {
    process_.input.close();
    pending_.clear();
    written_ = 0;
}

void ProcessConversation::read_output() {
    std::array<char, chunk_bytes> chunk;  // NOLINT(cppcoreguidelines-pro-type-member-init)
    received_ += read_chunk(process_.output, chunk);
}

void ProcessConversation::read_errors() {
    std::array<char, chunk_bytes> chunk;  // NOLINT(cppcoreguidelines-pro-type-member-init)
    errors_.add(read_chunk(process_.errors, chunk));
}

std::vector<std::string> ProcessConversation::last_errors() {
    // Bounded, since a process may write faster than it is read.
    for (int i = 0; i != 64 && process_.errors.is_open(); ++i) {
        pollfd ready{.fd = process_.errors.get(), .events = POLLIN, .revents = 0};
        if (::poll(&ready, 1, 0) <= 0)
            break;
        read_errors();
    }
    return errors_.lines();
}

std::optional<Trouble> ProcessConversation::aftermath() const {
    if (!has_unread())
        return {};
    return Trouble{Failure::Kind::protocol, "wrote more than it was asked for"};
}

bool ProcessConversation::ends_within(std::chrono::milliseconds time) {
    const auto deadline = Clock::now() + time;
    auto pause = 1ms;
    while (!process_.has_exited() && Clock::now() < deadline) {
        pump(std::min(deadline, Clock::now() + pause));
        received_.clear();
        pause = std::min(2 * pause, 20ms);
    }
    return process_.has_exited();
}

std::optional<Trouble> ProcessConversation::part(std::string_view last_line) {
    std::optional<Trouble> found;
    send(last_line);
    end_input();
    if (!ends_within(farewell)) {
        found = Trouble{
            Failure::Kind::timeout,
            "was still there " + std::to_string(farewell.count()) + " ms after the bye"};
        process_.signal(SIGTERM);
        static_cast<void>(ends_within(termination));
    } else if (const auto how = process_.how_it_ended(); how != "exited with status 0") {
        found = Trouble{Failure::Kind::crash, how};
    }
    process_.kill_and_reap();
    return found;
}
}  // namespace lakmus::oracle
