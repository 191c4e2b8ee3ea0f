#pragma once

#include "model/code_lists.hpp"
#include "model/commands/sender.hpp"
#include "model/field.hpp"
#include "model/ids.hpp"
#include "model/time.hpp"

#include <string_view>
#include <tuple>

/// Invitations, self-booking deadlines and the preparation form. Source: 1.
namespace lakmus::model {
/// Invites a citizen to a meeting. Source: 1.2.
struct CreateInvitation {
    InvitationId invitation{};
    CitizenId citizen{};
    InterviewType type{};
    Date meeting{};  ///< The day of the meeting.

    static constexpr std::string_view name = "CreateInvitation";
    static constexpr bool creates = true;
    static constexpr auto fields() {
        using C = CreateInvitation;
        return std::tuple{
            Field{"invitation", &C::invitation},
            Field{"citizen", &C::citizen},
            Field{"type", &C::type},
            Field{"meeting", &C::meeting}};
    }
    friend bool operator==(const CreateInvitation&, const CreateInvitation&) = default;
};

/// Moves a meeting to another day.
struct UpdateInvitation {
    InvitationId invitation{};
    Date meeting{};

    static constexpr std::string_view name = "UpdateInvitation";
    static constexpr auto fields() {
        using C = UpdateInvitation;
        return std::tuple{Field{"invitation", &C::invitation}, Field{"meeting", &C::meeting}};
    }
    friend bool operator==(const UpdateInvitation&, const UpdateInvitation&) = default;
};

/// Cancels an invitation. Source: 1.2.
struct CancelInvitation {
    InvitationId invitation{};

    static constexpr std::string_view name = "CancelInvitation";
    static constexpr auto fields() {
        using C = CancelInvitation;
        return std::tuple{Field{"invitation", &C::invitation}};
    }
    friend bool operator==(const CancelInvitation&, const CancelInvitation&) = default;
};

/// Sets a deadline by which the citizen books a meeting. Source: 1.4.
struct CreateSelfBookingDeadline {
    DeadlineId deadline{};
    CitizenId citizen{};
    Date date{};  ///< The last day for booking.

    static constexpr std::string_view name = "CreateSelfBookingDeadline";
    static constexpr bool creates = true;
    static constexpr auto fields() {
        using C = CreateSelfBookingDeadline;
        return std::tuple{
            Field{"deadline", &C::deadline},
            Field{"citizen", &C::citizen},
            Field{"date", &C::date}};
    }
    friend bool operator==(const CreateSelfBookingDeadline&, const CreateSelfBookingDeadline&) =
        default;
};

/// Opens the preparation form on Jobnet. Source: 1.6.
struct GetPreparationForm {
    CitizenId citizen{};

    static constexpr std::string_view name = "GetPreparationForm";
    static constexpr Sender sender = Sender::citizen;
    static constexpr auto fields() {
        using C = GetPreparationForm;
        return std::tuple{Field{"citizen", &C::citizen}};
    }
    friend bool operator==(const GetPreparationForm&, const GetPreparationForm&) = default;
};

/// Answers the preparation form, which gives a receipt. Source: 1.1.
struct AnswerPreparationForm {
    CitizenId citizen{};

    static constexpr std::string_view name = "AnswerPreparationForm";
    static constexpr Sender sender = Sender::citizen;
    static constexpr auto fields() {
        using C = AnswerPreparationForm;
        return std::tuple{Field{"citizen", &C::citizen}};
    }
    friend bool operator==(const AnswerPreparationForm&, const AnswerPreparationForm&) = default;
};
}  // namespace lakmus::model
