#pragma once

#include "model/call.hpp"

#include <span>

namespace lakmus::model {
/// What a message tells. Its name on the wire is in `message_kinds()`.
enum class MessageKind : std::uint8_t {
    absence_deleted,
    contact_group_changed,
    invitation_created,
    invitation_updated,
    invitation_cancelled,
    candidate_referred,
    nuph,  ///< Negativ underretningspligtig hændelse.
};

/// The names of the message kinds, in the order of the enumerators.
[[nodiscard]] std::span<const std::string_view> message_kinds();

/// What a message is about: a citizen alone, or something with a handle too.
struct About {
    CitizenId citizen{};
    std::optional<std::uint16_t> thing{};
    friend constexpr auto operator<=>(const About&, const About&) = default;
};

struct Message {
    MessageKind kind{};
    Actor to{};
    About about{};
    friend constexpr auto operator<=>(const Message&, const Message&) = default;
};

/// How often an expected message must come.
enum class Times : std::uint8_t {
    once,
    at_least_once,
    never,
    unspecified,  ///< However often: no rule names it.
};
}  // namespace lakmus::model
