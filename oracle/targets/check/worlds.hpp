#pragma once

#include "scenarios/format/lifecycle.hpp"

#include <chrono>
#include <initializer_list>
#include <string_view>

/// The small worlds in which an adapter is tried.
namespace lakmus::oracle::check {
/// Registered citizens of Aarhus in contact group 2 on 2021-03-22, and nothing happens yet.
[[nodiscard]] scenarios::Lifecycle world_of(std::initializer_list<std::string_view> citizens);
[[nodiscard]] scenarios::Lifecycle world_of_many(std::size_t citizens);

/// Adds a call by the first citizen's jobcentre, `later` after the call before.
void then(scenarios::Lifecycle& life, model::Command command, std::chrono::hours later = {});
/// Adds the creation of a bereavement leave that begins `days` after the start.
void then_leave(scenarios::Lifecycle& life, std::string_view alias, int days);
}  // namespace lakmus::oracle::check
