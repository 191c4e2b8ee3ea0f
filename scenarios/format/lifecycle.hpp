#pragma once

#include "model/state.hpp"

#include <string>
#include <vector>

namespace lakmus::scenarios {
/// The words for what the model knows by number only.
struct Names {
    std::vector<std::string> citizens;  ///< By CitizenId.
    std::vector<std::string> absences;  ///< By AbsenceId, given ones first.
    std::vector<std::string> akasser;   ///< By AkasseId - 1.
    friend bool operator==(const Names&, const Names&) = default;
};

/// A world and what happens in it. Values: nothing here knows of files or targets.
struct Lifecycle {
    model::State given;  ///< `now` is the instant of the start.
    std::vector<model::Call> calls;
    Names names;
    std::vector<std::string> cprs;  ///< By CitizenId; empty where the lifecycle gives none.
    friend bool operator==(const Lifecycle&, const Lifecycle&) = default;
};
}  // namespace lakmus::scenarios
