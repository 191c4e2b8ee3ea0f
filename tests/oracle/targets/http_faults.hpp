#pragma once

#include "tests/oracle/targets/raw_server.hpp"

namespace lakmus::oracle {
using RawAnswer = std::function<void(Wire&, const std::string& body)>;

/// A server that accepts every step and misbehaves once, in the way of this name: at its first
/// hello where the name begins with that word, else at its first case.
[[nodiscard]] RawAnswer http_fault(std::string_view name);

/// A server that accepts every step in a way of its own that is odd, but not wrong.
[[nodiscard]] RawAnswer http_oddity(std::string_view name);
}  // namespace lakmus::oracle
