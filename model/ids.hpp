#pragma once

#include <compare>
#include <cstdint>

namespace lakmus::model {
/// What a handle names, and of what a view speaks.
enum class Subject : std::uint8_t {
    citizen,
    absence,
    invitation,
    deadline,
    registration,  ///< A contact-group registration, by the id that its sender chose.
    activity,
    order,            ///< A job order (CompanyRecruitment).
    payment,          ///< A reported period of EEA benefits.
    referral,         ///< A systematic referral.
    grant_framework,  ///< By its official number.
};

/// Something of one lifecycle. Citizens count by their place among the given ones, everything else
/// by its place among the things that the lifecycle names. Never a personnummer.
template <Subject S>
struct Handle {
    static constexpr Subject subject = S;
    std::uint16_t value = 0;
    friend constexpr auto operator<=>(const Handle&, const Handle&) = default;
};

using CitizenId = Handle<Subject::citizen>;
using AbsenceId = Handle<Subject::absence>;
using InvitationId = Handle<Subject::invitation>;
using DeadlineId = Handle<Subject::deadline>;
using RegistrationId = Handle<Subject::registration>;
using ActivityId = Handle<Subject::activity>;
using OrderId = Handle<Subject::order>;
using PaymentId = Handle<Subject::payment>;
using ReferralId = Handle<Subject::referral>;

/// A handle that names nothing: what a lifecycle sends to ask for something unknown.
inline constexpr std::uint16_t unknown_handle = 0xFFFF;

/// An unemployment insurance fund, by its place among the funds that the lifecycle names; 0 is
/// none.
struct AkasseId {
    std::uint16_t value = 0;
    friend constexpr auto operator<=>(const AkasseId&, const AkasseId&) = default;
};
}  // namespace lakmus::model
