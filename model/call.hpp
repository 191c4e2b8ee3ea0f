#pragma once

#include "model/commands.hpp"

namespace lakmus::model {
/// Who sends a command, or receives a message.
enum class Role : std::uint8_t { jobcentre, akasse, citizen, company, system };

/// An authority or person. `code` is the municipality's number for a jobcentre, the place among the
/// lifecycle's funds for an a-kasse, 0 for the citizen's own authority and where there is none.
struct Actor {
    Role role = Role::jobcentre;
    std::uint16_t code = 0;
    friend constexpr auto operator<=>(const Actor&, const Actor&) = default;
};

/// A command with its instant and its sender: all that a step knows.
struct Call {
    Instant at{};
    Actor by;
    Command command = PassTime{};
    friend bool operator==(const Call&, const Call&) = default;
};
}  // namespace lakmus::model
