#pragma once

#include "oracle/observation.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <ostream>
#include <span>
#include <string_view>

namespace lakmus::oracle {
/// A way to misbehave, and what is said of it.
struct Fault {
    std::string_view name;
    Failure::Kind kind = Failure::Kind::crash;
    std::string_view says;
    std::size_t answers = 0;  ///< Before the failure.

    friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
};

/// The step of a life at which a program misbehaves, and how many steps the life has.
inline constexpr std::size_t faulty_step = 2;
inline constexpr std::size_t quiet_steps = 5;
/// How many answers come before the failure is a matter of timing.
inline constexpr std::size_t whichever = 99;

/// Of a program: those that `faulty_target.cpp` knows.
[[nodiscard]] std::span<const Fault> exec_faults();
/// Of a server: those that `http_faults.cpp` knows.
[[nodiscard]] std::span<const Fault> http_faults();

/// A life in which time passes, and nothing else.
[[nodiscard]] scenarios::Lifecycle quiet_life();
}  // namespace lakmus::oracle
