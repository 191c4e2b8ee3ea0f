#pragma once

#include "model/state.hpp"

#include <string>
#include <vector>

namespace lakmus::scenarios {
/// Something that a lifecycle speaks of: its kind, and its place among those of its kind.
struct Referent {
    model::Subject kind{};
    std::uint16_t handle = 0;
    friend constexpr auto operator<=>(const Referent&, const Referent&) = default;
};

/// The name of something that is no citizen.
struct Thing {
    std::string name;
    model::Subject kind{};
    friend bool operator==(const Thing&, const Thing&) = default;
};

/// The words for what the model knows by number only. No two names are the same.
struct Names {
    std::vector<std::string> citizens;  ///< By CitizenId.
    std::vector<Thing> things;          ///< By the handle of everything else, given ones first.
    std::vector<std::string> akasser;   ///< By AkasseId - 1.

    /// The name of a citizen or thing, or null; grant frameworks have numbers and no names.
    [[nodiscard]] const std::string* find(const Referent& referent) const {
        const auto [kind, handle] = referent;
        if (kind == model::Subject::citizen)
            return handle < citizens.size() ? &citizens[handle] : nullptr;
        const bool is_known = handle < things.size() && things[handle].kind == kind;
        return is_known ? &things[handle].name : nullptr;
    }
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
