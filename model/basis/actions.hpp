#pragma once

#include "model/facts.hpp"

/// What an accepted command does to the state of any system; the rules come on top. A command
/// without an action of its own here does nothing.
namespace lakmus::model {
void act(Draft& draft, const RegisterJobseeker& c);
void act(Draft& draft, const DeregisterJobseeker& c);
void act(Draft& draft, const CreateContactGroup& c);
void act(Draft& draft, const CloseContactGroup& c);
void act(Draft& draft, const MoveCitizen& c);

void act(Draft& draft, const CreateInvitation& c);
void act(Draft& draft, const UpdateInvitation& c);
void act(Draft& draft, const CancelInvitation& c);
void act(Draft& draft, const CreateSelfBookingDeadline& c);
void act(Draft& draft, const AnswerPreparationForm& c);

void act(Draft& draft, const CreateAbsence& c);
void act(Draft& draft, const UpdateAbsence& c);
void act(Draft& draft, const DeleteAbsence& c);

void act(Draft& draft, const CreateCv& c);
void act(Draft& draft, const SetCvSearchable& c);
void act(Draft& draft, const DeleteJobnetProfile& c);

void act(Draft& draft, const RegisterJobSearchRequirements& c);
void act(Draft& draft, const CreateActivity& c);
void act(Draft& draft, const UpdateActivity& c);
void act(Draft& draft, const CancelActivity& c);
void act(Draft& draft, const InterruptActivity& c);

void act(Draft& draft, const CreateCompanyRecruitment& c);
void act(Draft& draft, const UpdateCompanyRecruitment& c);
void act(Draft& draft, const ReferCandidate& c);
void act(Draft& draft, const RemoveCandidate& c);
void act(Draft& draft, const CloseCompanyRecruitment& c);

void act(Draft& draft, const CreateEEABenefitsPaymentData& c);
void act(Draft& draft, const UpdateEEABenefitsPaymentData& c);
void act(Draft& draft, const DeleteEEABenefitsPaymentData& c);

/// Reads and runs of batches change nothing by themselves.
template <class C>
void act(Draft&, const C&) {}
}  // namespace lakmus::model
