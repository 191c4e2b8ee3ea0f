#pragma once

#include "oracle/targets/json_line.hpp"
#include "scenarios/format/lifecycle.hpp"

/// Commands on the wire, by their `fields()`: one codec for each type of field and none for a
/// command.
namespace lakmus::oracle::protocol {
/// Writes "command", "as" where something is created, and "fields".
void write_command(
    json::Writer& writer, const model::Command& command, const scenarios::Names& names
);

/// True where the step's command is a name that `read_command` does not know.
[[nodiscard]] bool has_unknown_command(const json::Value& step);

/// Reads what `write_command` wrote; a name after "as" is added to `names`. Throws: Malformed.
[[nodiscard]] model::Command read_command(const json::Value& step, scenarios::Names& names);
}  // namespace lakmus::oracle::protocol
