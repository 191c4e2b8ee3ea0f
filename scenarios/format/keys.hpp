#pragma once

#include <cstdint>
#include <span>
#include <string_view>

/// The keys of a scenario file, with words for people: what the readers take, where no command,
/// view or code list of the model names it already.
namespace lakmus::scenarios {
struct Key {
    std::string_view name;
    std::string_view says;
    bool is_needed = false;
};

enum class Part : std::uint8_t {
    scenario,
    given,
    citizen,
    absence,     ///< That was registered before the life starts.
    referral,    ///< The same.
    membership,  ///< Of an a-kasse.
    step,        ///< Beside its command.
    expectation,
    message,
};

[[nodiscard]] std::string_view part_name(Part part);
[[nodiscard]] std::span<const Part> parts();
/// Citizens have flags of the model beside these.
[[nodiscard]] std::span<const Key> keys_of(Part part);
}  // namespace lakmus::scenarios
