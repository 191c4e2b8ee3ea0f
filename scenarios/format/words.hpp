#pragma once

#include "scenarios/format/lifecycle.hpp"
#include "scenarios/format/vocabulary.hpp"

#include <concepts>
#include <map>

namespace lakmus::scenarios {
/// The words for what a lifecycle holds, as the loader reads them.
class Words {
public:
    explicit Words(const Lifecycle& life);

    /// The name of something, whether it has been created or not.
    [[nodiscard]] std::string name(const Referent& referent) const;
    template <model::Subject S>
    [[nodiscard]] std::string name(model::Handle<S> id) const {
        return name({S, id.value});
    }
    /// The thing with this handle, whatever its kind.
    [[nodiscard]] Thing thing(std::uint16_t handle) const;
    [[nodiscard]] std::string akasse(std::uint16_t code) const;

    /// The value of a command's field, as the call with this place may speak of it: what no earlier
    /// call has created is unknown.
    template <model::Subject S>
    [[nodiscard]] std::string of(model::Handle<S> id, std::size_t call) const {
        return is_known({S, id.value}, call) ? name(id) : "unknown";
    }
    [[nodiscard]] std::string of(model::Date date, std::size_t) const;
    [[nodiscard]] std::string of(bool value, std::size_t) const { return value ? "true" : "false"; }
    template <std::integral T>
    [[nodiscard]] std::string of(T value, std::size_t) const {
        return std::to_string(value);
    }
    template <model::CodeValue T>
    [[nodiscard]] std::string of(T value, std::size_t) const {
        return code_word(value);
    }

private:
    [[nodiscard]] bool is_known(const Referent& referent, std::size_t call) const;

    const Lifecycle* life_;
    std::map<Referent, std::size_t> known_from_;  ///< The first call that may name it.
};

/// The authority that an actor names: "Horsens", "metal"; empty for the citizen's own and where
/// there is none.
[[nodiscard]] std::string authority_word(const model::Actor& actor, const Words& words);

/// "2021-04-01" for 08:00 of that day, otherwise with the time as short as it can be.
[[nodiscard]] std::string instant_word(model::Instant at);

/// The instant at which the call before was made, or of the start.
[[nodiscard]] model::Instant instant_before(const Lifecycle& life, std::size_t call);
}  // namespace lakmus::scenarios
