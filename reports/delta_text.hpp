#pragma once

#include "oracle/delta.hpp"

#include <ostream>

namespace lakmus::reports {
enum class DeltaFormat : std::uint8_t { text, markdown };

/// What changes for citizens between two rulebooks, rule by rule, each kind of change with the
/// shortest life that shows it.
void write_delta(const oracle::Delta& delta, DeltaFormat format, std::ostream& out);
}  // namespace lakmus::reports
