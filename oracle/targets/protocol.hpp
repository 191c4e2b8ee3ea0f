#pragma once

#include "oracle/observation.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <cstdint>
#include <string>
#include <string_view>

/// The JSON lines of docs/target_protocol.md, both ways. What comes from the other side is hostile
/// until parsed: sizes, depths and types are checked, and what is wrong is said in one line.
namespace lakmus::oracle::protocol {
inline constexpr int version = 1;
inline constexpr std::size_t line_limit_bytes = 1 << 20;

/// What was wrong with a line.
struct Malformed {
    std::string what;  ///< One line.
    /// `protocol` where the line is well-formed and has no place in the conversation.
    Failure::Kind kind = Failure::Kind::malformed;
};

// The harness's side. No line has its line break.
[[nodiscard]] std::string hello_line();
[[nodiscard]] std::string reset_line(std::uint64_t id, const scenarios::Lifecycle& life);
[[nodiscard]] std::string step_line(
    std::uint64_t id, const scenarios::Lifecycle& life, std::size_t call
);
[[nodiscard]] std::string bye_line();
[[nodiscard]] std::variant<Capabilities, Malformed> read_hello(std::string_view line);
/// Empty text: ready; else why the target skipped the world.
[[nodiscard]] std::variant<std::string, Malformed> read_ready(
    std::string_view line, std::uint64_t id
);
[[nodiscard]] std::variant<Answer, Malformed> read_answer(
    std::string_view line, std::uint64_t id, const scenarios::Lifecycle& life
);

// The target's side.
struct Hello {};
struct Reset {
    std::uint64_t id = 0;
    scenarios::Lifecycle life;  ///< Without calls.
};
struct StepRequest {
    std::uint64_t id = 0;
    model::Call call;
};
/// A step whose command this version does not know.
struct UnknownCommand {
    std::uint64_t id = 0;
    std::string name;
};
struct Bye {};
using Request = std::variant<Hello, Reset, StepRequest, UnknownCommand, Bye, Malformed>;

/// Reads a request; a step adds the names that it creates to `names`.
[[nodiscard]] Request read_request(std::string_view line, scenarios::Names& names);
[[nodiscard]] std::string hello_answer(const Capabilities& capabilities);
[[nodiscard]] std::string ready_answer(std::uint64_t id);
[[nodiscard]] std::string skipped_answer(std::uint64_t id, std::string_view why);
[[nodiscard]] std::string step_answer(
    std::uint64_t id, const Answer& answer, const scenarios::Names& names
);
}  // namespace lakmus::oracle::protocol
