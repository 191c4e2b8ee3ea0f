#pragma once

#include "oracle/targets/json_line.hpp"
#include "scenarios/format/lifecycle.hpp"

/// The world of a reset on the wire.
namespace lakmus::oracle::protocol {
/// Writes "now" and "citizens" from what is given; calls are left out.
void write_given(json::Writer& writer, const scenarios::Lifecycle& life);

/// Reads what `write_given` wrote. Handles are given in the order of appearance. Throws: Malformed.
[[nodiscard]] scenarios::Lifecycle read_given(const json::Value& reset);
}  // namespace lakmus::oracle::protocol
