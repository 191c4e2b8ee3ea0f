#pragma once

#include "oracle/runner.hpp"
#include "oracle/targets/protocol.hpp"

/// The JSON lines of docs/recording_format.md, both ways. What is read is hostile until parsed.
namespace lakmus::oracle {
inline constexpr int recording_format = 1;
inline constexpr std::size_t recorded_line_limit_bytes = 4 << 20;

/// What a recording is of: its first line.
struct RecordingHead {
    std::string target;    ///< As on the command line.
    std::string rulebook;  ///< That judged when it was recorded.
    std::variant<Capabilities, Failure> hello;
    std::optional<ShardedRun> shard{};  ///< Where the run was divided.
};

/// A life as it was played. `scenario` and `row` are empty where it is of none.
struct RecordedCase {
    std::string scenario;
    std::string row;
    scenarios::Lifecycle life;
    Trace trace;
};

/// The last line.
struct RecordingEnd {
    std::uint64_t cases = 0;
};

using RecordedLine = std::variant<RecordedCase, RecordingHead, RecordingEnd, protocol::Malformed>;

// No line has its line break.
[[nodiscard]] std::string head_line(const RecordingHead& head);
[[nodiscard]] std::string case_line(
    const PlannedCase& planned, const scenarios::Lifecycle& life, const Trace& trace
);
[[nodiscard]] std::string end_line(std::size_t cases);

[[nodiscard]] RecordedLine read_recorded(std::string_view line);

/// The trace of a recorded life, by the names of the life that asks.
[[nodiscard]] std::variant<Trace, protocol::Malformed> read_recorded_trace(
    std::string_view line, const scenarios::Lifecycle& life
);

/// What is sent for a life, the same for two lives when they are told alike.
[[nodiscard]] std::string sent_text(const scenarios::Lifecycle& life);
/// The same of a recorded line; empty where it has none.
[[nodiscard]] std::string sent_text_in(std::string_view line);
/// The day to which a recorded life was moved, where it was.
[[nodiscard]] std::optional<model::Date> day_moved_to(std::string_view line);
}  // namespace lakmus::oracle
