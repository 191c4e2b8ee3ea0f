#pragma once

#include "scenarios/format/lifecycle.hpp"

#include <optional>
#include <vector>

/// What the release note says of absences, computed anew for each day from all that was accepted
/// until then: no state is carried along, and nothing of the model's rules is used.
namespace lakmus::second_voice {
/// A life with what became of its calls.
struct Told {
    const scenarios::Lifecycle* life = nullptr;
    std::vector<bool> accepted;  ///< By call, up to the present one.
    model::Date today{};
};

/// The state of the absence; nothing where the note leaves it open or tells too little.
[[nodiscard]] std::optional<model::AbsenceState> state_of(const Told& told, model::AbsenceId id);

/// The duties from which the citizen is surely exempt, bit per duty and without the searchable CV;
/// nothing where an absence may be active of which the note tells too little.
[[nodiscard]] std::optional<unsigned> exemptions_of(const Told& told, model::CitizenId id);

/// What the CV must be; nothing as above, and where the group's own requirement is not given.
[[nodiscard]] std::optional<model::CvRequirement> requirement_of(
    const Told& told, model::CitizenId id
);
}  // namespace lakmus::second_voice
