#pragma once

#include <compare>
#include <cstdint>

namespace lakmus::model {
/// A citizen of one lifecycle, by its place among the given citizens; never a personnummer.
struct CitizenId {
    std::uint16_t value = 0;
    friend constexpr auto operator<=>(const CitizenId&, const CitizenId&) = default;
};

/// An absence, by the handle that the lifecycle chose when it asked for the absence.
struct AbsenceId {
    std::uint16_t value = 0;
    friend constexpr auto operator<=>(const AbsenceId&, const AbsenceId&) = default;
};

/// A handle that names nothing: what a lifecycle sends to ask for something unknown.
inline constexpr std::uint16_t unknown_handle = 0xFFFF;

/// An unemployment insurance fund, by its place among the funds that the lifecycle names; 0 is
/// none.
struct AkasseId {
    std::uint16_t value = 0;
    friend constexpr auto operator<=>(const AkasseId&, const AkasseId&) = default;
};
}  // namespace lakmus::model
