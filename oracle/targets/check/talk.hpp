#pragma once

#include "oracle/targets/conversation.hpp"
#include "oracle/targets/protocol.hpp"

namespace lakmus::oracle::check {
/// What is wrong with the adapter, in one line for whoever wrote it.
struct Fault {
    std::string what;
};
/// Why a check says nothing about this adapter.
struct LeftOut {
    std::string why;
};

/// A conversation as the checks hold it: what is not as it must be is thrown as a `Fault`.
class Talk {
public:
    Talk(const OpenConversation& open, Patience patience);

    [[nodiscard]] const Capabilities& capabilities() const { return capabilities_; }
    [[nodiscard]] bool can(std::string_view command) const;

    /// Sends a line without waiting for its answer.
    void send(std::string_view line) { talk_->send(line); }
    /// The next answer as it stands. Throws: Fault.
    [[nodiscard]] std::string_view next(std::string_view request);
    /// Takes `ready` for a reset. Throws: Fault; LeftOut where the target skips the world.
    void take_ready(std::uint64_t id);
    /// Takes the answer to a step. Throws: Fault.
    [[nodiscard]] Answer take_answer(std::uint64_t id, const scenarios::Lifecycle& life);
    /// Plays a lifecycle step by step, each answer before the next request.
    [[nodiscard]] std::vector<Answer> play(const scenarios::Lifecycle& life);
    [[nodiscard]] std::uint64_t new_id() { return next_id_++; }
    /// Throws: Fault where the target wrote more than it was asked for.
    void expect_silence() const;
    /// Says bye. Throws: Fault.
    void part();

private:
    void greet(const OpenConversation& open);
    [[noreturn]] void fail(std::string_view request, const Trouble& trouble);

    Patience patience_;
    std::unique_ptr<Conversation> talk_;
    Capabilities capabilities_;
    std::chrono::milliseconds due_within_;
    std::uint64_t next_id_ = 1;
};
}  // namespace lakmus::oracle::check
