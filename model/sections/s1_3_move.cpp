/// Section 1.3: a move cancels the meetings of the jobcentre that the citizen leaves.

#include "model/facts.hpp"
#include "model/jobcentres.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr Question q1_3_a{
    "Q1.3a",
    "Does a move cancel invitations by an a-kasse or by a third jobcentre?",
    {"left alone", "cancelled"}};
constexpr Question q1_3_b{
    "Q1.3b", "Does a move cancel a meeting on the day of the move?", {"left alone", "cancelled"}};
constexpr Question q1_3_c{
    "Q1.3c",
    "Does a move between municipalities that may share a jobcentre cancel meetings?",
    {"left alone", "cancelled"}};

constexpr auto kind = MessageKind::invitation_cancelled;

/// Who called the meeting, seen from the move.
bool is_of_departing(const Moved& e, const Invitation& invitation) {
    return invitation.by == Actor{Role::jobcentre, jobcentre_of(e.from)};
}

/// Calls `visit` for the citizen's invitations that are not cancelled and not over.
template <class Visit>
void for_each_invitation(Draft& draft, const Moved& e, Visit&& visit) {
    for (auto& invitation : draft.draft().invitations)
        if (invitation.citizen == e.citizen && !invitation.cancelled &&
            invitation.meeting >= draft.today())
            visit(invitation);
}

bool changes_jobcentre(const Moved& e) {
    return jobcentre_of(e.from) != jobcentre_of(e.to) && !may_share_jobcentre(e.from, e.to);
}

/// Cancels each meeting and tells the jobcentre of one of the two municipalities.
template <bool TellDeparting>
bool cancel_and_tell(Draft& draft, const Moved& e) {
    if (!changes_jobcentre(e))
        return false;
    bool fired = false;
    for_each_invitation(draft, e, [&](Invitation& invitation) {
        if (!is_of_departing(e, invitation) || invitation.meeting == draft.today())
            return;
        invitation.cancelled = true;
        const auto to = jobcentre_of(TellDeparting ? e.from : e.to);
        draft.message({kind, {Role::jobcentre, to}, {e.citizen, invitation.id.value}}, Times::once);
        fired = true;
    });
    return fired;
}

bool spare_arriving(Draft& draft, const Moved& e) {
    if (!changes_jobcentre(e))
        return false;
    bool fired = false;
    for (const auto& invitation : draft.state().invitations) {
        if (invitation.citizen != e.citizen || !is_of_departing(e, invitation) ||
            !invitation.cancelled || invitation.meeting <= draft.today())
            continue;
        draft.message(
            {kind, {Role::jobcentre, jobcentre_of(e.to)}, {e.citizen, invitation.id.value}},
            Times::never
        );
        fired = true;
    }
    return fired;
}

/// Takes a reading for one invitation; any message about it is open then.
bool take_reading(Draft& draft, Invitation& invitation, const Question& question) {
    if (question.readings[draft.choose()] == "cancelled")
        invitation.cancelled = true;
    draft.others_may_get(kind);
    return true;
}

bool leave_others_open(Draft& draft, const Moved& e) {
    bool fired = false;
    for_each_invitation(draft, e, [&](Invitation& invitation) {
        if (e.from != e.to && !is_of_departing(e, invitation))
            fired = take_reading(draft, invitation, q1_3_a);
    });
    return fired;
}

bool leave_same_day_open(Draft& draft, const Moved& e) {
    bool fired = false;
    for_each_invitation(draft, e, [&](Invitation& invitation) {
        if (changes_jobcentre(e) && is_of_departing(e, invitation) &&
            invitation.meeting == draft.today())
            fired = take_reading(draft, invitation, q1_3_b);
    });
    return fired;
}

bool leave_shared_open(Draft& draft, const Moved& e) {
    bool fired = false;
    for_each_invitation(draft, e, [&](Invitation& invitation) {
        if (may_share_jobcentre(e.from, e.to) && is_of_departing(e, invitation))
            fired = take_reading(draft, invitation, q1_3_c);
    });
    return fired;
}

constexpr std::array rules{
    Rule{
        .id = "1.3/move-notifies-departing-jobcentre",
        .says = "On a move to another jobcentre each later meeting of the old one is cancelled, "
                "and the old one is told.",
        .decides = "Meetings of the past are left alone.",
        .former = "The new jobcentre was told instead.",
        .clauses = clauses(
            effect<cancel_and_tell<true>>(),
            effect<cancel_and_tell<false>>(formerly),
            effect<leave_others_open>(q1_3_a),
            effect<leave_same_day_open>(q1_3_b),
            effect<leave_shared_open>(q1_3_c)
        ),
        .sends_messages = true},
    Rule{
        .id = "1.3/move-spares-arriving-jobcentre",
        .says = "None of these cancellations goes to the jobcentre that the citizen comes to.",
        .former_with = "1.3/move-notifies-departing-jobcentre",
        .clauses = clauses(effect<spare_arriving>())},
};
static_assert(well_formed(rules));
}  // namespace

Section s1_3_move() { return {"1.3", "Cancelled meetings on a move", rules}; }
}  // namespace lakmus::model
