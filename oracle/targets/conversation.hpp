#pragma once

#include "oracle/observation.hpp"

#include <chrono>
#include <functional>
#include <memory>

namespace lakmus::oracle {
/// Why a line could not be had.
struct Trouble {
    Failure::Kind kind = Failure::Kind::crash;
    std::string what;
};

/// Raw lines to and from a target, whatever carries them. What they mean is for others to know.
class Conversation {
public:
    using Clock = std::chrono::steady_clock;

    Conversation() = default;
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;
    virtual ~Conversation() = default;

    /// Queues a line; it leaves while `next_line` waits.
    virtual void send(std::string_view line) = 0;
    /// The next line of the target, valid until the next call, or why there is none within
    /// `timeout`.
    [[nodiscard]] virtual std::variant<std::string_view, Trouble> next_line(
        std::chrono::milliseconds timeout
    ) = 0;
    /// What is wrong though every line that was due has been taken, such as one more.
    [[nodiscard]] virtual std::optional<Trouble> aftermath() const = 0;
    /// The last of what the target wrote for people, as far as it has come.
    [[nodiscard]] virtual std::vector<std::string> last_errors() = 0;
    /// Says that no line follows; answers may still come. Nothing where lines have no end.
    virtual void end_input() = 0;
    /// Sends a last line and ends the conversation. Returns what was wrong with the target's end.
    virtual std::optional<Trouble> part(std::string_view last_line) = 0;
};

/// How long a target may take.
struct Patience {
    std::chrono::milliseconds step{5000};     ///< From one answer to the next.
    std::chrono::milliseconds start{20'000};  ///< From the start to the hello.
};

/// Begins a conversation with a target, each time a new one.
using OpenConversation = std::function<std::variant<std::unique_ptr<Conversation>, Trouble>()>;
}  // namespace lakmus::oracle
