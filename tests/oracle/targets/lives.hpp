#pragma once

#include "scenarios/format/lifecycle.hpp"

#include <rapidcheck.h>

#include <string_view>

namespace lakmus::oracle {
/// Any lifecycle that can be told over the protocol: any commands in any order, names that need
/// escapes, handles that name nothing.
[[nodiscard]] rc::Gen<scenarios::Lifecycle> any_life();

/// Anna in contact group 2 of Horsens on 2021-03-22, and nothing happens yet.
[[nodiscard]] scenarios::Lifecycle life_of_anna();

/// Adds a call by Anna's own jobcentre at the time of the call before.
void then(scenarios::Lifecycle& life, model::Command command);
/// As `then`, with a new name for what the command creates.
void create(scenarios::Lifecycle& life, std::string_view name, model::CreateAbsence command);
}  // namespace lakmus::oracle
