#pragma once

#include "model/text.hpp"
#include "scenarios/format/scenario.hpp"
#include "scenarios/format/words.hpp"

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

namespace lakmus::scenarios {
/// Prints a key of the map that is open; its value comes next.
inline YAML::Emitter& put_key(YAML::Emitter& out, std::string_view key) {
    return out << YAML::Key << std::string{key} << YAML::Value;
}

/// The text as it must be written so that no dollar sign is taken for a name.
inline std::string escaped(std::string_view text) {
    std::string written;
    for (const char c : text)
        written.append(c == '$' ? 2 : 1, c);
    return written;
}

inline YAML::Emitter& open_flow_map(YAML::Emitter& out, std::string_view key) {
    return put_key(out, key) << YAML::Flow << YAML::BeginMap;
}

/// Prints an actor as `by` and `to` take it.
inline void put_actor(
    YAML::Emitter& out, std::string_view key, const model::Actor& actor, const Words& words
) {
    const std::string role{model::role_name(actor.role)};
    const auto authority = authority_word(actor, words);
    if (authority.empty()) {
        put_key(out, key) << role;
        return;
    }
    open_flow_map(out, key);
    put_key(out, role) << authority << YAML::EndMap;
}

/// Prints `given` into the map that is open.
void put_given(YAML::Emitter& out, const Lifecycle& life, const Words& words);

/// Prints `expect` into the map that is open, if there is anything to expect.
void put_expectation(YAML::Emitter& out, const Expectation& expectation, const Words& words);
}  // namespace lakmus::scenarios
