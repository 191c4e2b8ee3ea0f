#include "model/basis.hpp"
#include "model/basis/actions.hpp"

namespace lakmus::model {
AbsenceState state_by_dates(const Period& period, Date today) {
    if (period.start > today)
        return AbsenceState::planned;
    return period.end < today ? AbsenceState::ended : AbsenceState::active;
}

void act(Draft& draft, const CreateAbsence& c) {
    const Period period{c.start, c.end.value_or(no_end)};
    draft.draft().absences.push_back(
        {.id = c.absence,
         .citizen = c.citizen,
         .type = c.type,
         .period = period,
         .state = state_by_dates(period, draft.today()),
         .registered_by = draft.call().by.role}
    );
}

void act(Draft& draft, const UpdateAbsence& c) {
    auto& absence = draft.absence(c.absence);
    absence.period.start = c.start.value_or(absence.period.start);
    absence.period.end = c.end.value_or(absence.period.end);
    const bool by_dates = !absence.ended_by_switch && absence.state != AbsenceState::on_hold;
    if (by_dates)
        absence.state = state_by_dates(absence.period, draft.today());
}

void act(Draft& draft, const DeleteAbsence& c) {
    draft.absence(c.absence).state = AbsenceState::deleted;
}
}  // namespace lakmus::model
