#pragma once

#include "scenarios/format/lifecycle.hpp"
#include "scenarios/format/subjects.hpp"

namespace lakmus::generators {
/// Adds a name for the next citizen or thing, "absence-3", and returns its handle.
template <model::Subject S>
[[nodiscard]] model::Handle<S> add_name(scenarios::Names& names) {
    const bool is_citizen = S == model::Subject::citizen;
    const auto place = is_citizen ? names.citizens.size() : names.things.size();
    auto name = std::string{scenarios::name_stem(S)} + '-' + std::to_string(place + 1);
    if (is_citizen)
        names.citizens.push_back(std::move(name));
    else
        names.things.push_back({std::move(name), S});
    return {static_cast<std::uint16_t>(place)};
}
}  // namespace lakmus::generators
