#pragma once

#include "model/code_lists.hpp"
#include "model/field.hpp"
#include "model/ids.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>

namespace lakmus::model {
/// Registers a citizen as a jobseeker (tilmelding).
struct RegisterJobseeker {
    CitizenId citizen;

    static constexpr std::string_view name = "RegisterJobseeker";
    static constexpr auto fields() {
        return std::tuple{Field{"citizen", &RegisterJobseeker::citizen}};
    }
    friend bool operator==(const RegisterJobseeker&, const RegisterJobseeker&) = default;
};

/// Ends the registration as a jobseeker (afmelding).
struct DeregisterJobseeker {
    CitizenId citizen;

    static constexpr std::string_view name = "DeregisterJobseeker";
    static constexpr auto fields() {
        return std::tuple{Field{"citizen", &DeregisterJobseeker::citizen}};
    }
    friend bool operator==(const DeregisterJobseeker&, const DeregisterJobseeker&) = default;
};

/// Opens a contact group; where another is open this is a switch. Source: 1.5, 2.
struct CreateContactGroup {
    CitizenId citizen;
    ContactGroup group{};

    static constexpr std::string_view name = "CreateContactGroup";
    static constexpr auto fields() {
        using C = CreateContactGroup;
        return std::tuple{Field{"citizen", &C::citizen}, Field{"group", &C::group}};
    }
    friend bool operator==(const CreateContactGroup&, const CreateContactGroup&) = default;
};

/// Closes the open contact group without opening another.
struct CloseContactGroup {
    CitizenId citizen;

    static constexpr std::string_view name = "CloseContactGroup";
    static constexpr auto fields() {
        return std::tuple{Field{"citizen", &CloseContactGroup::citizen}};
    }
    friend bool operator==(const CloseContactGroup&, const CloseContactGroup&) = default;
};

/// Reports a citizen in a sickness group as recovered (raskmelding). Source: 1.5, 2.8.
struct ReportRecovery {
    CitizenId citizen;
    std::optional<ContactGroup> group;
    std::optional<RecoveryCause> cause;

    static constexpr std::string_view name = "ReportRecovery";
    static constexpr auto fields() {
        using C = ReportRecovery;
        return std::tuple{
            Field{"citizen", &C::citizen}, Field{"group", &C::group}, Field{"cause", &C::cause}};
    }
    friend bool operator==(const ReportRecovery&, const ReportRecovery&) = default;
};

/// Registers an absence (AbsenceRegistrationService). Source: 2.
struct CreateAbsence {
    AbsenceId absence;  ///< The handle under which later commands speak of it.
    CitizenId citizen;
    AbsenceType type{};
    Date start{};
    std::optional<Date> end;

    static constexpr std::string_view name = "CreateAbsence";
    static constexpr bool creates = true;
    static constexpr auto fields() {
        using C = CreateAbsence;
        return std::tuple{
            Field{"absence", &C::absence},
            Field{"citizen", &C::citizen},
            Field{"type", &C::type},
            Field{"start", &C::start},
            Field{"end", &C::end}};
    }
    friend bool operator==(const CreateAbsence&, const CreateAbsence&) = default;
};

/// Moves the start or the end of an absence; a field left out is kept.
struct UpdateAbsence {
    AbsenceId absence;
    std::optional<Date> start;
    std::optional<Date> end;

    static constexpr std::string_view name = "UpdateAbsence";
    static constexpr auto fields() {
        using C = UpdateAbsence;
        return std::tuple{
            Field{"absence", &C::absence}, Field{"start", &C::start}, Field{"end", &C::end}};
    }
    friend bool operator==(const UpdateAbsence&, const UpdateAbsence&) = default;
};

/// Deletes an absence; `comment` is the correction comment. Source: 2.3.
struct DeleteAbsence {
    AbsenceId absence;
    std::optional<std::string> comment;

    static constexpr std::string_view name = "DeleteAbsence";
    static constexpr auto fields() {
        using C = DeleteAbsence;
        return std::tuple{Field{"absence", &C::absence}, Field{"comment", &C::comment}};
    }
    friend bool operator==(const DeleteAbsence&, const DeleteAbsence&) = default;
};

/// Does nothing but let time pass until its instant.
struct PassTime {
    static constexpr std::string_view name = "PassTime";
    static constexpr auto fields() { return std::tuple{}; }
    friend bool operator==(const PassTime&, const PassTime&) = default;
};

using Command = std::variant<
    RegisterJobseeker,
    DeregisterJobseeker,
    CreateContactGroup,
    CloseContactGroup,
    ReportRecovery,
    CreateAbsence,
    UpdateAbsence,
    DeleteAbsence,
    PassTime>;

/// True for a command that brings something into being; its first field is the handle that names
/// it.
template <class C>
inline constexpr bool creates_handle = requires {
    C::creates;
};
}  // namespace lakmus::model
