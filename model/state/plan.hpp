#pragma once

#include "model/call.hpp"

namespace lakmus::model {
/// An activity with the framework that grants its money. Source: 4.2.
struct Activity {
    ActivityId id{};
    CitizenId citizen{};
    GrantFramework framework{};
    GrantFramework created_with{};
    HoldingCategory category{};
    Date start{};
    Date end{};
    bool stopped = false;  ///< Cancelled or interrupted.
    friend bool operator==(const Activity&, const Activity&) = default;
};

/// A citizen's plan (Min plan). Source: 4.1.
struct Plan {
    std::uint16_t version = 0;
    std::uint16_t notification = 0;   ///< Ændringsnotifikation of the newest version; 0 is none.
    bool has_requirements = false;    ///< Job-search requirements are registered.
    ContactGroup registered_in{};     ///< The contact group in which they were registered first.
    std::uint16_t registrations = 0;  ///< How often, since they were last removed.
    bool changed_elsewhere = false;  ///< A later registration came in another group than the first.
    friend bool operator==(const Plan&, const Plan&) = default;
};
}  // namespace lakmus::model
