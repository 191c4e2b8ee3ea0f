/// Section 1.2: an a-kasse that handles the contact course tells the jobcentre of joint interviews.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
constexpr Question q1_2_a{
    "Q1.2a", "Which messages do invitations of other interview types send?", {"none"}};
constexpr Question q1_2_b{
    "Q1.2b",
    "Which messages does an a-kasse send that does not handle the contact course?",
    {"none"}};

/// A type 75 is active, and the call comes from the citizen's own a-kasse.
bool handles_contact_course(const Facts& facts, CitizenId citizen) {
    return facts.by_own_akasse(citizen) &&
           std::ranges::any_of(facts.state().absences, [&](const Absence& absence) {
               return absence.citizen == citizen &&
                      absence.type == AbsenceType::kontaktforloeb_hos_akassen &&
                      absence.state == AbsenceState::active;
           });
}

bool names_akasse_in_charge(const Facts& facts, const AnyCall& e) {
    const auto& command = e.call.command;
    const bool about_invitation = std::holds_alternative<CreateInvitation>(command) ||
                                  std::holds_alternative<UpdateInvitation>(command) ||
                                  std::holds_alternative<CancelInvitation>(command);
    return about_invitation && e.citizen && handles_contact_course(facts, *e.citizen);
}

bool is_joint_interview_of_akasse(const Draft& draft, const Invitation& invitation) {
    return draft.call().by.role == Role::akasse &&
           invitation.type == InterviewType::faelles_jobsamtale &&
           handles_contact_course(draft, invitation.citizen);
}

template <MessageKind Kind, class Command>
bool tell_jobcentre(Draft& draft, const Command& c) {
    const auto& invitation = *draft.state().find(c.invitation);
    if (!is_joint_interview_of_akasse(draft, invitation))
        return false;
    draft.message(
        {Kind, {Role::jobcentre, 0}, {invitation.citizen, invitation.id.value}}, Times::once
    );
    return true;
}

template <MessageKind Kind, class Command>
bool leave_other_types_open(Draft& draft, const Command& c) {
    const auto& invitation = *draft.state().find(c.invitation);
    if (draft.call().by.role == Role::akasse &&
        invitation.type != InterviewType::faelles_jobsamtale)
        draft.others_may_get(Kind);
    return false;
}

template <MessageKind Kind, class Command>
bool leave_others_open(Draft& draft, const Command& c) {
    const auto& invitation = *draft.state().find(c.invitation);
    if (draft.call().by.role == Role::akasse && !handles_contact_course(draft, invitation.citizen))
        draft.others_may_get(Kind);
    return false;
}

constexpr auto created = MessageKind::invitation_created;
constexpr auto updated = MessageKind::invitation_updated;
constexpr auto cancelled = MessageKind::invitation_cancelled;

constexpr std::array rules{
    Rule{
        .id = "1.2/joint-interview-created",
        .says = "An a-kasse that handles its member's contact course invites to interview type 17: "
                "one message to the jobcentre.",
        .decides = "It handles the contact course while a type 75 is active.",
        .held_before = true,
        .clauses = clauses(
            effect<tell_jobcentre<created, CreateInvitation>>(always),
            effect<leave_other_types_open<created, CreateInvitation>>(q1_2_a),
            effect<leave_others_open<created, CreateInvitation>>(q1_2_b)
        ),
        .sends_messages = true,
        .tables = {.names_sender = &names_akasse_in_charge}},
    Rule{
        .id = "1.2/joint-interview-updated",
        .says = "When it updates that invitation: one message to the jobcentre.",
        .held_before = true,
        .clauses = clauses(
            effect<tell_jobcentre<updated, UpdateInvitation>>(always),
            effect<leave_other_types_open<updated, UpdateInvitation>>(q1_2_a),
            effect<leave_others_open<updated, UpdateInvitation>>(q1_2_b)
        ),
        .sends_messages = true},
    Rule{
        .id = "1.2/joint-interview-cancelled",
        .says = "When it cancels that invitation: one message to the jobcentre.",
        .former = "A cancellation sent no message.",
        .clauses = clauses(
            effect<tell_jobcentre<cancelled, CancelInvitation>>(),
            effect<leave_other_types_open<cancelled, CancelInvitation>>(q1_2_a),
            effect<leave_others_open<cancelled, CancelInvitation>>(q1_2_b)
        ),
        .sends_messages = true},
};
static_assert(well_formed(rules));
}  // namespace

Section s1_2_joint_interview() { return {"1.2", "Messages about joint interviews", rules}; }
}  // namespace lakmus::model
