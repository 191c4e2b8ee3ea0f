#pragma once

#include "model/rulebook.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <span>
#include <string>
#include <vector>

/// A life as it can be drawn: who was in which contact group when, which absences there were and in
/// which state, what was asked of the CV, and what was done. As the rules have it: what the target
/// made of it is told beside the picture.
namespace lakmus::reports {
struct TimelineSpan {
    model::Instant from{};
    model::Instant to{};
    std::string value;  ///< "on_hold", "searchable_cv"
    friend bool operator==(const TimelineSpan&, const TimelineSpan&) = default;
};

/// One row of the picture.
struct TimelineLane {
    enum class Kind : std::uint8_t { group, absence, requirement, exemption };
    Kind kind{};
    std::string name;  ///< "anna: group 2 Kontanthjælp", "leave: 79 Sorgorlov"
    std::vector<TimelineSpan> spans;
};

/// Something that happened at one moment.
struct TimelineMark {
    enum class Kind : std::uint8_t { accepted, refused, open, waiting, message };
    Kind kind{};
    model::Instant at{};
    std::size_t step = 0;  ///< From 0.
    std::string text;
    bool deviates = false;
};

struct Timeline {
    model::Instant from{};
    model::Instant to{};
    std::vector<TimelineLane> lanes;
    std::vector<TimelineMark> calls;
    std::vector<TimelineMark> messages;
};

/// Pre: every actor of the life has its code. `deviating` are places of calls.
[[nodiscard]] Timeline timeline_of(
    const model::RuleBook& book,
    const scenarios::Lifecycle& life,
    std::span<const std::size_t> deviating
);
}  // namespace lakmus::reports
