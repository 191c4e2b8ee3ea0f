#pragma once

#include "model/catalogue.hpp"

#include <string>
#include <vector>

namespace lakmus::model {
inline constexpr std::int8_t unread = -1;

/// What holds at one time: a mode for each rule, a value for each cell, a reading for each
/// question.
struct Edition {
    std::vector<Mode> modes;
    std::vector<Members> cells;
    std::vector<std::int8_t>
        readings;  ///< `unread`, or the reading that an authority has decided on.

    [[nodiscard]] Mode mode(RuleIndex i) const { return modes[static_cast<std::size_t>(i)]; }
    friend bool operator==(const Edition&, const Edition&) = default;
};

/// A release as a value: what holds before its instant, and from it on. Variants edit `after`.
struct RuleBook {
    std::string name;
    Edition before;
    Edition after;
    Instant release = release_instant;

    [[nodiscard]] const Edition& at(Instant when) const { return when < release ? before : after; }
    friend bool operator==(const RuleBook&, const RuleBook&) = default;
};

/// Sets a rule's mode, and with it its cells.
void set_mode(Edition& edition, RuleIndex rule, Mode mode);

/// The release as its note intends it: all known issues mended.
[[nodiscard]] RuleBook intended_release();
/// The release with its known issues.
[[nodiscard]] RuleBook release_as_released();
/// What held before, for ever.
[[nodiscard]] RuleBook former_release();

struct NamedRuleBook {
    std::string_view name;  ///< "2021-1"
    std::string_view says;
    RuleBook (*make)();
};

/// The rulebooks by name; the first is the default.
[[nodiscard]] std::span<const NamedRuleBook> rulebooks();
}  // namespace lakmus::model
