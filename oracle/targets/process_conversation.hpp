#pragma once

#include "oracle/targets/child_process.hpp"
#include "oracle/targets/conversation.hpp"
#include "oracle/targets/last_lines.hpp"

namespace lakmus::oracle {
/// Lines to and from a process. Nothing blocks: while it waits for a line it writes what is to be
/// sent, as much as the pipe takes, and empties standard error.
class ProcessConversation final : public Conversation {
public:
    ProcessConversation(
        ChildProcess process, std::size_t line_limit_bytes, std::size_t stderr_lines
    );

    void send(std::string_view line) override;
    [[nodiscard]] std::variant<std::string_view, Trouble> next_line(
        std::chrono::milliseconds timeout
    ) override;
    [[nodiscard]] std::optional<Trouble> aftermath() const override;
    [[nodiscard]] std::vector<std::string> last_errors() override;
    void end_input() override { input_ends_ = true; }
    /// Lets the process end by itself; after a short grace it is made to.
    std::optional<Trouble> part(std::string_view last_line) override;

private:
    void pump(Clock::time_point until);
    void write_pending();
    void read_output();
    void read_errors();
    void close_input();
    [[nodiscard]] bool has_unread() const { return taken_ != received_.size(); }
    [[nodiscard]] bool ends_within(std::chrono::milliseconds time);
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
    bool input_ends_ = false;  ///< Once everything pending is written.
    std::string received_;
    std::size_t taken_ = 0;     ///< Of `received_`, in whole lines.
    std::size_t searched_ = 0;  ///< Of `received_`, for the end of a line.
    /// When the process no longer reads: until when answers to what it did read are waited for.
    std::optional<Clock::time_point> unread_until_;
};
}  // namespace lakmus::oracle
