#pragma once

#include "scenarios/format/lifecycle.hpp"
#include "scenarios/format/vocabulary.hpp"

#include <map>

namespace lakmus::scenarios {
/// The words for what a lifecycle holds, as the loader reads them.
class Words {
public:
    explicit Words(const Lifecycle& life);

    [[nodiscard]] std::string citizen(model::CitizenId id) const;
    /// The name of an absence, whether it has been created or not.
    [[nodiscard]] std::string absence(model::AbsenceId id) const;
    [[nodiscard]] std::string akasse(std::uint16_t code) const;

    /// The value of a command's field, as the call with this place may speak of it: an absence that
    /// no earlier call has created is unknown.
    [[nodiscard]] std::string of(model::CitizenId id, std::size_t) const { return citizen(id); }
    [[nodiscard]] std::string of(model::AbsenceId id, std::size_t call) const;
    [[nodiscard]] std::string of(model::Date date, std::size_t call) const;
    template <CodeValue T>
    [[nodiscard]] std::string of(T value, std::size_t) const {
        return code_word(value);
    }

private:
    const Lifecycle* life_;
    std::map<model::AbsenceId, std::size_t> known_from_;  ///< The first call that may name it.
};

/// The handle of what a command creates, if it creates anything.
[[nodiscard]] std::optional<model::AbsenceId> created_by(const model::Command& command);

/// The authority that an actor names: "Horsens", "metal"; empty for the citizen's own and where
/// there is none.
[[nodiscard]] std::string authority_word(const model::Actor& actor, const Words& words);

/// "2021-04-01" for 08:00 of that day, otherwise with the time as short as it can be.
[[nodiscard]] std::string instant_word(model::Instant at);

/// The instant at which the call before was made, or of the start.
[[nodiscard]] model::Instant instant_before(const Lifecycle& life, std::size_t call);
}  // namespace lakmus::scenarios
