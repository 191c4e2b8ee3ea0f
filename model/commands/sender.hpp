#pragma once

#include <cstdint>

namespace lakmus::model {
/// Who sends a command where no rule says it. Source: 0, decision.
enum class Sender : std::uint8_t {
    jobcentre,  ///< The citizen's own.
    citizen,
    akasse,   ///< An a-kasse of the citizen, now or before.
    anybody,  ///< Rules of the command's own chapter say it, or it does not matter.
};

/// The usual sender of a command; a command that names none is the jobcentre's.
template <class C>
[[nodiscard]] constexpr Sender usual_sender() {
    if constexpr (requires { C::sender; })
        return C::sender;
    else
        return Sender::jobcentre;
}
}  // namespace lakmus::model
