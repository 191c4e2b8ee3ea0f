#pragma once

#include "model/code_lists.hpp"
#include "model/commands/sender.hpp"
#include "model/field.hpp"
#include "model/ids.hpp"

#include <optional>
#include <string_view>
#include <tuple>

/// Registration as a jobseeker, contact groups and recovery. Source: 1.5, 2.8, 3.2.
namespace lakmus::model {
/// Registers a citizen as a jobseeker (tilmelding).
struct RegisterJobseeker {
    CitizenId citizen{};

    static constexpr std::string_view name = "RegisterJobseeker";
    static constexpr auto fields() {
        using C = RegisterJobseeker;
        return std::tuple{Field{"citizen", &C::citizen}};
    }
    friend bool operator==(const RegisterJobseeker&, const RegisterJobseeker&) = default;
};

/// Ends the registration as a jobseeker (afmelding).
struct DeregisterJobseeker {
    CitizenId citizen{};

    static constexpr std::string_view name = "DeregisterJobseeker";
    static constexpr auto fields() {
        using C = DeregisterJobseeker;
        return std::tuple{Field{"citizen", &C::citizen}};
    }
    friend bool operator==(const DeregisterJobseeker&, const DeregisterJobseeker&) = default;
};

/// Opens a contact group; where another is open this is a switch. Source: 1.5, 2.
struct CreateContactGroup {
    CitizenId citizen{};
    ContactGroup group{};
    std::optional<RegistrationId>
        registration{};  ///< The id that the sender chose for the registration.

    static constexpr std::string_view name = "CreateContactGroup";
    static constexpr auto fields() {
        using C = CreateContactGroup;
        return std::tuple{
            Field{"citizen", &C::citizen},
            Field{"group", &C::group},
            Field{"registration", &C::registration}};
    }
    friend bool operator==(const CreateContactGroup&, const CreateContactGroup&) = default;
};

/// Closes the open contact group without opening another.
struct CloseContactGroup {
    CitizenId citizen{};

    static constexpr std::string_view name = "CloseContactGroup";
    static constexpr auto fields() {
        using C = CloseContactGroup;
        return std::tuple{Field{"citizen", &C::citizen}};
    }
    friend bool operator==(const CloseContactGroup&, const CloseContactGroup&) = default;
};

/// Reports a citizen in a sickness group as recovered (raskmelding). Source: 1.5, 2.8.
struct ReportRecovery {
    CitizenId citizen{};
    std::optional<ContactGroup> group{};
    std::optional<RecoveryCause> cause{};
    std::optional<RegistrationId> registration{};  ///< Of the group that opens.

    static constexpr std::string_view name = "ReportRecovery";
    static constexpr auto fields() {
        using C = ReportRecovery;
        return std::tuple{
            Field{"citizen", &C::citizen},
            Field{"group", &C::group},
            Field{"cause", &C::cause},
            Field{"registration", &C::registration}};
    }
    friend bool operator==(const ReportRecovery&, const ReportRecovery&) = default;
};

/// Moves a citizen to another municipality. Source: 1.3.
struct MoveCitizen {
    CitizenId citizen{};
    Municipality municipality{};

    static constexpr std::string_view name = "MoveCitizen";
    static constexpr Sender sender = Sender::anybody;
    static constexpr auto fields() {
        using C = MoveCitizen;
        return std::tuple{Field{"citizen", &C::citizen}, Field{"municipality", &C::municipality}};
    }
    friend bool operator==(const MoveCitizen&, const MoveCitizen&) = default;
};
}  // namespace lakmus::model
