#pragma once

#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace lakmus::model {
/// One named field of a command: what codecs, printers and generators read.
template <class Owner, class Value>
struct Field {
    std::string_view name;
    Value Owner::*member;
};
// clang 14 deduces no class template arguments for aggregates.
template <class Owner, class Value>
Field(std::string_view, Value Owner::*) -> Field<Owner, Value>;

/// Calls `visit(name, value)` for each field of `command` in its declared order.
template <class C, class Visit>
constexpr void for_each_field(C& command, Visit&& visit) {
    std::apply(
        [&](const auto&... field) { (visit(field.name, command.*field.member), ...); },
        std::remove_const_t<C>::fields()
    );
}
}  // namespace lakmus::model
