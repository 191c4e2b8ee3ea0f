#pragma once

#include "scenarios/format/case_draft.hpp"

namespace lakmus::scenarios {
/// A command as a step can name it.
struct CommandKind {
    std::string_view name;
    std::optional<model::Subject> creates;
    /// Names the registrations whose ids the fields speak of for the first time.
    void (*name_registrations)(const Node& fields, CaseDraft& draft) = nullptr;
    /// Reads the command's fields. A created thing gets `handle`.
    model::Command (*read)(const Node& fields, std::uint16_t handle, CaseDraft& draft) = nullptr;
};

/// All commands but the passing of time, which is a step without a command.
[[nodiscard]] std::span<const CommandKind> command_kinds();

/// The citizen that a command speaks of; unknown where it names none.
[[nodiscard]] model::CitizenId citizen_of(const model::Command& command);

/// Who sends a command where a scenario does not say it.
[[nodiscard]] model::Actor usual_actor(const model::Command& command);
}  // namespace lakmus::scenarios
