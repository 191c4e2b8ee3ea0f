#pragma once

#include "oracle/observation.hpp"
#include "oracle/targets/json_line.hpp"
#include "scenarios/format/lifecycle.hpp"

/// Views on the wire, by `model::views()` and `model::view_fields()`: one codec for each kind of
/// value.
namespace lakmus::oracle::protocol {
/// Writes the views that `answer` shows as an object. Fields with a `raw` text are left out.
/// Pre: the fields are in the order of `complete`.
void write_views(json::Writer& writer, const Answer& answer, const scenarios::Names& names);

/// Adds what an object of views shows to `answer`, in order and with what is absent. Throws:
/// Malformed.
void read_views(const json::Value& views, Answer& answer, const scenarios::Names& names);
}  // namespace lakmus::oracle::protocol
