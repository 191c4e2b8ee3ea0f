#pragma once

#include "oracle/targets/json_line.hpp"
#include "oracle/targets/protocol.hpp"

/// The messages of protocol.hpp where they are a part of a line. All throw: Malformed.
namespace lakmus::oracle::protocol {
[[nodiscard]] Capabilities hello_in(const json::Value& message);
[[nodiscard]] std::string ready_in(const json::Value& message, std::uint64_t id);
[[nodiscard]] Answer answer_in(
    const json::Value& message, std::uint64_t id, const scenarios::Names& names
);
/// Pre: `message` is an object.
[[nodiscard]] Request request_in(const json::Value& message, scenarios::Names& names);
}  // namespace lakmus::oracle::protocol
