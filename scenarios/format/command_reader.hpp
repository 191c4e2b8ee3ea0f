#pragma once

#include "scenarios/format/case_draft.hpp"

namespace lakmus::scenarios {
/// A command as a step can name it.
struct CommandKind {
    std::string_view name;
    bool creates = false;
    /// Reads the command's fields. A created thing gets `handle`.
    model::Command (*read)(const Node& fields, std::uint16_t handle, CaseDraft& draft) = nullptr;
};

/// All commands but the passing of time, which is a step without a command.
[[nodiscard]] std::span<const CommandKind> command_kinds();

/// The citizen that a command speaks of; unknown where it names none.
[[nodiscard]] model::CitizenId citizen_of(const model::Command& command);
}  // namespace lakmus::scenarios
