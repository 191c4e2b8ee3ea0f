#pragma once

#include "scenarios/format/lifecycle.hpp"

#include <string_view>

/// The only place that knows which types are handles of things that a lifecycle creates.
namespace lakmus::generators {
/// The names of things of one kind, and the word that a generated name starts with.
struct NameTable {
    std::vector<std::string>& names;
    std::string_view stem;
};

[[nodiscard]] inline NameTable table_of(scenarios::Names& names, model::CitizenId) {
    return {names.citizens, "citizen"};
}
[[nodiscard]] inline NameTable table_of(scenarios::Names& names, model::AbsenceId) {
    return {names.absences, "absence"};
}

template <class T>
concept Handle = requires(scenarios::Names& names, T id) {
    table_of(names, id);
};

/// Adds a name for the next thing of a kind: "absence-3". Returns its handle.
template <Handle Id>
Id add_name(scenarios::Names& names, Id kind = {}) {
    const auto table = table_of(names, kind);
    table.names.push_back(std::string{table.stem} + '-' + std::to_string(table.names.size() + 1));
    return Id{static_cast<std::uint16_t>(table.names.size() - 1)};
}
}  // namespace lakmus::generators
