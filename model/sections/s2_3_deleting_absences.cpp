/// Section 2.3: absences that have started or ended may be deleted, with exceptions.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
constexpr Members undeletable_types = members(11, 25, 49, 54, 58, 75);
constexpr Members types_of_the_deregistered = members(6, 7, 8, 21);
/// Of later contracts; whether it held in 2021 is Q2.3f.
constexpr std::size_t comment_limit_characters = 1500;

constexpr Question q2_3_c{
    "Q2.3c", "Does white space alone count as a correction comment?", {"refused", "accepted"}};
constexpr Question q2_3_d{
    "Q2.3d", "May one authority delete what the other registered?", {"accepted", "refused"}};
constexpr Question q2_3_e{
    "Q2.3e", "Which messages does deleting an absence that has not started send?", {"none"}};
constexpr Question q2_3_f{
    "Q2.3f", "How long may a correction comment be?", {"accepted", "refused"}};
constexpr Question q2_3_g{
    "Q2.3g", "Who else gets the messages about a deleted absence?", {"nobody"}};
constexpr Question q2_3_h{
    "Q2.3h",
    "May an absence that presumes deregistration be created while the citizen is registered?",
    {"accepted", "refused", "deregisters"}};

/// The absence that the command would delete; null where it is unknown or deleted already.
const Absence* to_delete(const Facts& facts, const DeleteAbsence& c) {
    const auto* absence = facts.state().find(c.absence);
    return absence != nullptr && absence->state != AbsenceState::deleted ? absence : nullptr;
}

bool has_started(const Facts& facts, const Absence& absence) {
    return absence.period.start < facts.today();
}

Finding started(const Facts& facts, const DeleteAbsence& c) {
    const auto* absence = to_delete(facts, c);
    return absence != nullptr && has_started(facts, *absence) ? Finding::broken
                                                              : Finding::irrelevant;
}

Finding started_and_deletable(const Facts& facts, const DeleteAbsence& c) {
    const auto* absence = to_delete(facts, c);
    const bool deletable = absence != nullptr && has_started(facts, *absence) &&
                           !undeletable_types.contains(id_of(absence->type));
    return deletable ? Finding::kept : Finding::irrelevant;
}

Finding undeletable_type(const Facts& facts, const DeleteAbsence& c) {
    const auto* absence = to_delete(facts, c);
    if (absence == nullptr || !facts.cell().contains(id_of(absence->type)))
        return Finding::irrelevant;
    return broken_if(has_started(facts, *absence));
}

Finding not_started(const Facts& facts, const DeleteAbsence& c) {
    const auto* absence = to_delete(facts, c);
    return absence != nullptr && !has_started(facts, *absence) ? Finding::kept
                                                               : Finding::irrelevant;
}

Finding not_lawful_now(const Facts& facts, const DeleteAbsence& c) {
    const auto* absence = to_delete(facts, c);
    if (absence == nullptr)
        return Finding::irrelevant;
    const auto group = group_of(facts, absence->citizen);
    return !group || facts.is_unlawful(absence->type, *group) ? Finding::kept : Finding::irrelevant;
}

Finding comment_missing(const Facts& facts, const DeleteAbsence& c) {
    const auto* absence = to_delete(facts, c);
    if (absence == nullptr || !has_started(facts, *absence))
        return Finding::irrelevant;
    return broken_if(!c.comment || c.comment->empty());
}

/// A comment that is there on a started absence.
const std::string* comment_judged(const Facts& facts, const DeleteAbsence& c) {
    return comment_missing(facts, c) == Finding::kept ? &*c.comment : nullptr;
}

Finding comment_blank(const Facts& facts, const DeleteAbsence& c) {
    const auto* comment = comment_judged(facts, c);
    return broken_if(
        comment != nullptr && comment->find_first_not_of(" \t\r\n") == std::string::npos
    );
}

Finding comment_very_long(const Facts& facts, const DeleteAbsence& c) {
    const auto* comment = comment_judged(facts, c);
    if (comment == nullptr)
        return Finding::irrelevant;
    const auto is_first_byte = [](char byte) {
        return (static_cast<unsigned>(byte) & 0xC0U) != 0x80U;
    };
    return broken_if(
        static_cast<std::size_t>(std::ranges::count_if(*comment, is_first_byte)) >
        comment_limit_characters
    );
}

Finding registered_by_the_other(const Facts& facts, const DeleteAbsence& c) {
    const auto* absence = to_delete(facts, c);
    const auto role = facts.call().by.role;
    return broken_if(
        absence != nullptr && role != absence->registered_by &&
        (role == Role::jobcentre || role == Role::akasse)
    );
}

/// The citizen's own jobcentre and a-kasse.
bool names_both_authorities(const Facts& facts, const AnyCall& e) {
    return std::holds_alternative<DeleteAbsence>(e.call.command) && e.citizen &&
           (facts.by_own_jobcentre(*e.citizen) || facts.by_own_akasse(*e.citizen));
}

Finding already_deleted(const Facts& facts, AbsenceId id) {
    const auto* absence = facts.state().find(id);
    return absence == nullptr ? Finding::irrelevant
                              : broken_if(absence->state == AbsenceState::deleted);
}

Finding deletes_a_deleted_one(const Facts& facts, const DeleteAbsence& c) {
    return already_deleted(facts, c.absence);
}

Finding updates_a_deleted_one(const Facts& facts, const UpdateAbsence& c) {
    return already_deleted(facts, c.absence);
}

Finding presumes_deregistration(const Facts& facts, const AbsenceProposed& p) {
    const auto* citizen = facts.state().find(p.citizen);
    return broken_if(
        p.is_creation() && types_of_the_deregistered.contains(id_of(p.type)) &&
        citizen != nullptr && citizen->registered
    );
}

bool announce_started(Draft& draft, const DeleteAbsence& c) {
    const auto& absence = draft.absence(c.absence);
    if (!has_started(draft, absence))
        return false;
    const auto id = absence.citizen;
    const About about{id, c.absence.value};
    draft.message(
        {MessageKind::absence_deleted, {Role::jobcentre, 0}, about}, Times::at_least_once
    );
    if (group_of(draft, id) == ContactGroup::dagpengemodtager &&
        draft.citizen(id).akasse.value != 0)
        draft.message(
            {MessageKind::absence_deleted, {Role::akasse, 0}, about}, Times::at_least_once
        );
    draft.others_may_get(MessageKind::absence_deleted);
    return true;
}

bool leave_messages_open(Draft& draft, const DeleteAbsence& c) {
    if (has_started(draft, draft.absence(c.absence)))
        return false;
    draft.others_may_get(MessageKind::absence_deleted);
    return true;
}

bool keep_in_history(Draft& draft, const DeleteAbsence& c) {
    draft.absence(c.absence).kept_in_history = draft.amount() == 0;
    return true;
}

bool leave_unregistered(Draft& draft, const DeleteAbsence& c) {
    const auto& absence = draft.absence(c.absence);
    const bool running =
        absence.period.start <= draft.today() && draft.today() <= absence.period.end;
    if (!running || !draft.cell(0).contains(id_of(absence.type)))
        return false;
    if (draft.amount(1) != 0)
        draft.citizen(absence.citizen).registered = true;
    return true;
}

bool follow_the_reading_on_registration(Draft& draft, const CreateAbsence& c) {
    const auto reading = draft.chosen();
    if (!reading || q2_3_h.readings[*reading] != "deregisters")
        return false;
    draft.citizen(c.citizen).registered = false;
    return true;
}

constexpr std::array rules{
    Rule{
        .id = "2.3/delete-started",
        .says = "Jobcentre and a-kasse may delete an absence that has started or ended.",
        .former = "An absence that had started could not be deleted.",
        .clauses = clauses(
            permits<started_and_deletable>(),
            refuses<started>(formerly),
            open<registered_by_the_other>(q2_3_d)
        ),
        .tables = {.names_sender = &names_both_authorities}},
    Rule{
        .id = "2.3/undeletable-types",
        .says = "Types 11, 25, 49, 54, 58 and 75 cannot be deleted once they have started.",
        .held_before = true,
        .cells = {list("absence types", &absence_types, undeletable_types)},
        .clauses = clauses(refuses<undeletable_type>(always))},
    Rule{
        .id = "2.3/delete-not-started",
        .says = "An absence that starts today or later can be deleted, with or without a comment.",
        .decides = "No comment is needed there and no type is exempt.",
        .held_before = true,
        .clauses = clauses(permits<not_started>(always), effect<leave_messages_open>(q2_3_e))},
    Rule{
        .id = "2.3/lawfulness-irrelevant",
        .says = "An absence can be deleted though it is not lawful in the present group, or no "
                "group is open.",
        .clauses = clauses(permits<not_lawful_now>())},
    Rule{
        .id = "2.3/correction-comment",
        .says = "Deleting an absence that has started needs a correction comment.",
        .clauses = clauses(
            refuses<comment_missing>(),
            open<comment_blank>(q2_3_c, as_intended),
            open<comment_very_long>(q2_3_f, as_intended)
        )},
    Rule{
        .id = "2.3/messages",
        .says = "Deleting an absence that has started tells the jobcentre, and in group 1 the "
                "a-kasse too.",
        .decides = "The dispatch rules in force are not in the note; at least these are sent.",
        .clauses = clauses(effect<announce_started>(q2_3_g, as_intended)),
        .sends_messages = true},
    Rule{
        .id = "2.3/kept-in-history",
        .says = "A deleted absence stays in the person history, marked as deleted.",
        .held_before = true,
        .cells = {choice("in the history", {"kept", "gone"}, 0)},
        .clauses = clauses(effect<keep_in_history>(always))},
    Rule{
        .id = "2.3/no-undo",
        .says = "A deleted absence cannot be deleted, updated or restored.",
        .held_before = true,
        .clauses = clauses(
            refuses<deletes_a_deleted_one>(always), refuses<updates_a_deleted_one>(always)
        )},
    Rule{
        .id = "2.3/no-automatic-registration",
        .says =
            "Deleting a running absence of type 6, 7, 8 or 21 does not register the citizen again.",
        .cells =
            {list("absence types", &absence_types, types_of_the_deregistered),
             choice("registration", {"unchanged", "registered again"}, 0)},
        .clauses = clauses(
            effect<leave_unregistered>(),
            open<presumes_deregistration>(q2_3_h, as_intended),
            effect<follow_the_reading_on_registration>(q2_3_h, as_intended)
        )},
};
static_assert(well_formed(rules));
}  // namespace

Section s2_3_deleting_absences() { return {"2.3", "Deleting absences", rules}; }
}  // namespace lakmus::model
