#pragma once

#include "model/commands/absences.hpp"
#include "model/commands/contact_course.hpp"
#include "model/commands/contact_groups.hpp"
#include "model/commands/cv.hpp"
#include "model/commands/eea_benefits.hpp"
#include "model/commands/job_orders.hpp"
#include "model/commands/plan.hpp"
#include "model/commands/retention.hpp"
#include "model/commands/sender.hpp"

#include <variant>

namespace lakmus::model {
/// Everything that can be asked of a system. The passing of time comes last.
using Command = std::variant<
    RegisterJobseeker,
    DeregisterJobseeker,
    CreateContactGroup,
    CloseContactGroup,
    ReportRecovery,
    MoveCitizen,
    CreateInvitation,
    UpdateInvitation,
    CancelInvitation,
    CreateSelfBookingDeadline,
    GetPreparationForm,
    AnswerPreparationForm,
    CreateAbsence,
    UpdateAbsence,
    DeleteAbsence,
    CreateCv,
    SetCvSearchable,
    DeleteJobnetProfile,
    RunCvSynchronisation,
    RegisterJobSearchRequirements,
    CreateActivity,
    UpdateActivity,
    CancelActivity,
    InterruptActivity,
    CreateCompanyRecruitment,
    UpdateCompanyRecruitment,
    GetCompanyRecruitment,
    ReferCandidate,
    RemoveCandidate,
    CloseCompanyRecruitment,
    CreateEEABenefitsPaymentData,
    UpdateEEABenefitsPaymentData,
    DeleteEEABenefitsPaymentData,
    RunRetention,
    PassTime>;

/// True for a command that brings something into being; its first field is the handle that names
/// it.
template <class C>
inline constexpr bool creates_handle = requires {
    C::creates;
};
}  // namespace lakmus::model
