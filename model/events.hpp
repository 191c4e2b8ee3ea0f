#pragma once

#include "model/rule_set.hpp"
#include "model/state.hpp"

#include <type_traits>
#include <variant>

namespace lakmus::model {
/// What the lists say of an absence type in a contact group.
enum class Lawfulness : std::uint8_t { lawful, unlawful, not_told };

/// What the lists say, and the rule whose list it is.
struct Told {
    Lawfulness lawfulness = Lawfulness::not_told;
    RuleIndex rule = no_rule;
};

/// Any command at all; for rules that judge the sender rather than the content.
struct AnyCall {
    const Call& call;
    std::optional<CitizenId> citizen{};  ///< Whom it concerns, if the state knows them.
    bool has_unknown_reference = false;
};

/// An absence as it would stand after a CreateAbsence or an UpdateAbsence.
struct AbsenceProposed {
    const Absence* existing = nullptr;  ///< Null on creation.
    CitizenId citizen{};
    AbsenceType type{};
    Period period{};
    std::optional<ContactGroup> group{};  ///< The citizen's open group.
    Told told{};                          ///< What the lists say of the type there; of a creation.

    [[nodiscard]] bool is_creation() const { return existing == nullptr; }
    [[nodiscard]] bool start_moved() const {
        return existing != nullptr && existing->period.start != period.start;
    }
    [[nodiscard]] bool end_moved() const {
        return existing != nullptr && existing->period.end != period.end;
    }
};

/// One group closes as another opens. `to` is open already, `from` not yet closed.
struct GroupSwitched {
    CitizenId citizen;
    ContactGroup from{};
    ContactGroup to{};
};

/// After a switch, for the absences that no rule of their own has settled.
struct SwitchLeavesOver {
    CitizenId citizen;
};

/// A group closes and none opens.
struct GroupClosed {
    CitizenId citizen;
    ContactGroup group{};
};

/// A group opens after the last one was closed alone.
struct GroupReopened {
    CitizenId citizen;
    ContactGroup group{};
};

/// A citizen lives in another municipality now.
struct Moved {
    CitizenId citizen{};
    Municipality from{};
    Municipality to{};
};

/// RecruitmentIsInternal has another value now.
struct OrderTurned {
    OrderId order{};
    bool internal = false;
};

/// The first day of a planned absence has come; it is active already.
struct AbsenceStarts {
    AbsenceId absence;
};

/// The last day of an absence on hold has passed.
struct HoldRunsOut {
    AbsenceId absence;
};

/// Time passes the release instant.
struct Released {};

/// All that clauses of rules can hang on: first the commands, then what follows from them or from
/// time.
template <class T>
struct EventList;
template <class... Commands>
struct EventList<std::variant<Commands...>> {
    using type = std::variant<
        Commands...,
        AnyCall,
        AbsenceProposed,
        GroupSwitched,
        SwitchLeavesOver,
        GroupClosed,
        GroupReopened,
        Moved,
        OrderTurned,
        AbsenceStarts,
        HoldRunsOut,
        Released>;
};
using Event = EventList<Command>::type;
inline constexpr std::size_t event_count = std::variant_size_v<Event>;

template <class E, class V>
struct PlaceIn;
template <class E, class... Es>
struct PlaceIn<E, std::variant<Es...>> {
    static constexpr std::size_t value = [] {
        std::size_t place = 0;
        static_cast<void>(((std::is_same_v<E, Es> ? false : (++place, true)) && ...));
        return place;
    }();
    static_assert(value < sizeof...(Es), "not an event");
};

/// The place of event type `E` among all events.
template <class E>
inline constexpr std::size_t event_index = PlaceIn<E, Event>::value;
}  // namespace lakmus::model
