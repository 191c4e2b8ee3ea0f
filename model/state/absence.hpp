#pragma once

#include "model/call.hpp"
#include "model/rule_set.hpp"

namespace lakmus::model {
enum class AbsenceState : std::uint8_t {
    planned,
    active,
    on_hold,  ///< I bero.
    ended,
    deleted,
};
inline constexpr std::size_t absence_state_count = 5;

/// The days from start to end, both included.
struct Period {
    Date start{};
    Date end = no_end;

    [[nodiscard]] constexpr bool overlaps(const Period& other) const {
        return start <= other.end && other.start <= end;
    }
    [[nodiscard]] constexpr bool contains(Date day) const { return start <= day && day <= end; }
    friend bool operator==(const Period&, const Period&) = default;
};

struct Absence {
    AbsenceId id{};
    CitizenId citizen{};
    AbsenceType type{};
    Period period{};
    AbsenceState state = AbsenceState::planned;
    Role registered_by = Role::jobcentre;
    bool ended_by_switch = false;  ///< An update then moves its dates, but not its state.
    bool stuck = false;            ///< On hold for ever, as before the release (2.7).
    bool left_over = false;        ///< Something from before the release that no migration repairs.
    bool kept_in_history = true;
    RuleIndex decided_by = no_rule;  ///< The rule that last settled its state at a switch.
    friend bool operator==(const Absence&, const Absence&) = default;
};
}  // namespace lakmus::model
