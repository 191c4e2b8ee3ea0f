#pragma once

#include "model/call.hpp"

namespace lakmus::model {
/// An invitation to a meeting. Source: 1.2, 1.3.
struct Invitation {
    InvitationId id{};
    CitizenId citizen{};
    InterviewType type{};
    Actor by{};  ///< With the code of the authority that invited.
    Date meeting{};
    bool cancelled = false;
    friend bool operator==(const Invitation&, const Invitation&) = default;
};

/// A self-booking deadline. Source: 1.4.
struct Deadline {
    DeadlineId id{};
    CitizenId citizen{};
    Date date{};
    Instant submitted{};
    bool active = true;
    bool rapid = false;  ///< Accepted though an earlier one was surely unprocessed.
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// A contact-group registration that was sent with an id of its own. Source: 1.5.
struct Registration {
    RegistrationId id{};
    CitizenId citizen{};
    ContactGroup group{};
    friend bool operator==(const Registration&, const Registration&) = default;
};
}  // namespace lakmus::model
