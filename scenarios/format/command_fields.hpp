#pragma once

#include "model/commands.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <optional>
#include <utility>

namespace lakmus::scenarios {
/// The field that names what a command creates.
template <class C>
requires model::creates_handle<C>
[[nodiscard]] constexpr auto& handle_of(C& command) {
    return command.*std::get<0>(std::remove_const_t<C>::fields()).member;
}

/// What a command creates, if it creates anything.
[[nodiscard]] inline std::optional<Referent> created_by(const model::Command& command) {
    return std::visit(
        []<class C>(const C& given) -> std::optional<Referent> {
            if constexpr (model::creates_handle<C>) {
                const auto& handle = handle_of(given);
                return Referent{handle.subject, handle.value};
            } else {
                return {};
            }
        },
        command
    );
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

/// Calls `visit(name, value)` for each field that a scenario writes: all but the handle of what a
/// command creates, which stands beside it as `as`.
template <class C, class Visit>
constexpr void for_each_written_field(C& command, Visit&& visit) {
    bool is_handle = model::creates_handle<std::remove_const_t<C>>;
    model::for_each_field(command, [&](std::string_view name, auto& value) {
        if (!std::exchange(is_handle, false))
            visit(name, value);
    });
}
}  // namespace lakmus::scenarios
