#pragma once

#include "model/call.hpp"
#include "model/members.hpp"
#include "model/rule_set.hpp"

#include <array>
#include <vector>

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

inline constexpr std::size_t contact_group_limit = 32;

struct Citizen {
    Municipality municipality{};
    AkasseId akasse{};  ///< 0: no member.
    bool registered = false;
    bool employed = false;
    /// The open groups, bit per id; the last one opened is "the" group. 0 bits: none open.
    std::uint32_t open_groups = 0;
    ContactGroup last_opened{};
    bool had_group = false;  ///< A group was open before, and was closed alone.
    /// What each contact group asks of the CV without exemptions, where it is given.
    std::array<std::optional<CvRequirement>, contact_group_limit> requirements{};

    [[nodiscard]] constexpr bool in_group() const { return open_groups != 0; }
    [[nodiscard]] constexpr bool is_open(ContactGroup g) const {
        return ((open_groups >> static_cast<unsigned>(g)) & 1U) != 0;
    }
    friend bool operator==(const Citizen&, const Citizen&) = default;
};

/// Everything that decides a later answer. A value; a step moves it.
struct State {
    Instant now{};
    std::vector<Citizen> citizens;
    std::vector<Absence> absences;  ///< In the order of their creation.

    [[nodiscard]] const Citizen* find(CitizenId id) const {
        return id.value < citizens.size() ? &citizens[id.value] : nullptr;
    }
    [[nodiscard]] const Absence* find(AbsenceId id) const {
        for (const auto& absence : absences)
            if (absence.id == id)
                return &absence;
        return nullptr;
    }
    friend bool operator==(const State&, const State&) = default;
};
}  // namespace lakmus::model
