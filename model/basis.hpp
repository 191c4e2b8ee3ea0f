#pragma once

#include "model/events.hpp"
#include "model/facts.hpp"

/// What any system does with a command that it accepts, before rules have their say: no row, no
/// mutant.
namespace lakmus::model {
/// The citizen whom a command concerns, if the state knows them.
[[nodiscard]] std::optional<CitizenId> citizen_of(const State& state, const Command& command);

/// The command speaks of something that the state does not know.
[[nodiscard]] bool has_unknown_reference(const State& state, const Command& command);

/// Fills in the code of a jobcentre or a-kasse that is the citizen's own.
void resolve_sender(const State& state, Call& call);

/// The absence as it would stand after a creation or an update; nothing for other commands.
[[nodiscard]] std::optional<AbsenceProposed> proposal_of(
    const State& state, const Command& command
);

/// The state that the dates alone give.
[[nodiscard]] AbsenceState state_by_dates(const Period& period, Date today);

/// Carries out an accepted command and raises what follows.
void carry_out(Draft& draft, const Command& command);

/// Moves the clock, and lets everything happen that time brings on the way, in order of time.
/// At one day: first the migrations of the release, then absences in the order of their creation.
void pass_time(Draft& draft, const RuleBook& book, Instant until);
}  // namespace lakmus::model
