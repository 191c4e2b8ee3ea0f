#pragma once

#include "oracle/observation.hpp"
#include "oracle/targets/child_process.hpp"
#include "oracle/targets/last_lines.hpp"

#include <chrono>

namespace lakmus::oracle {
/// Why a line could not be had.
struct Trouble {
    Failure::Kind kind = Failure::Kind::crash;
    std::string what;
};

/// Lines to and from a process. Nothing blocks: while it waits for a line it writes what is to be
/// sent, as much as the pipe takes, and empties standard error.
class Conversation {
public:
    using Clock = std::chrono::steady_clock;

    Conversation(ChildProcess process, std::size_t line_limit_bytes, std::size_t stderr_lines);

    /// Queues a line; it leaves while `next_line` waits.
    void send(std::string_view line);
    /// The next line that the process writes, valid until the next call, or why there is none
    /// within `timeout`.
    [[nodiscard]] std::variant<std::string_view, Trouble> next_line(
        std::chrono::milliseconds timeout
    );
    /// True when the process wrote more than the lines that were taken.
    [[nodiscard]] bool has_unread() const { return taken_ != received_.size(); }
    /// The last lines of standard error, as far as they have been written by now.
    [[nodiscard]] std::vector<std::string> last_errors();
    /// Sends a last line and lets the process end by itself; after a short grace it is made to.
    void part(std::string_view last_line);

private:
    void pump(Clock::time_point until);
    void write_pending();
    void read_output();
    void read_errors();
    void end_input();
    [[nodiscard]] std::optional<std::string_view> take_line();
    [[nodiscard]] std::optional<Trouble> trouble(
        Clock::time_point deadline, std::chrono::milliseconds timeout
    );
    [[nodiscard]] Trouble end_of_output();

    ChildProcess process_;
    std::size_t line_limit_bytes_;
    LastLines errors_;
    std::string pending_;
    std::size_t written_ = 0;  ///< Of `pending_`.
    std::string received_;
    std::size_t taken_ = 0;     ///< Of `received_`, in whole lines.
    std::size_t searched_ = 0;  ///< Of `received_`, for the end of a line.
    /// When the process no longer reads: until when answers to what it did read are waited for.
    std::optional<Clock::time_point> unread_until_;
};
}  // namespace lakmus::oracle
