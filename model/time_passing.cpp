#include "model/basis.hpp"
#include "model/cv_requirement.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
/// The day on which time next changes this absence by itself; `no_end` when it never does.
Date next_change(const Absence& absence, Date today) {
    switch (absence.state) {
        case AbsenceState::planned:
            return absence.period.start > today ? absence.period.start : no_end;
        case AbsenceState::active:
        case AbsenceState::on_hold: {
            const auto after = absence.period.end + std::chrono::days{1};
            return after > today ? after : no_end;
        }
        case AbsenceState::ended:
        case AbsenceState::deleted:
            break;
    }
    return no_end;
}

Date next_change(const State& state) {
    const auto today = date_of(state.now);
    auto next = no_end;
    for (const auto& absence : state.absences)
        next = std::min(next, next_change(absence, today));
    return next;
}

void change(Draft& draft, std::size_t place, Date today) {
    auto& absence = draft.draft().absences[place];
    const auto id = absence.id;
    if (absence.state == AbsenceState::planned && absence.period.start == today) {
        absence.state = AbsenceState::active;
        draft.raise(AbsenceStarts{id});
    } else if (absence.period.end + std::chrono::days{1} == today) {
        if (absence.state == AbsenceState::active)
            absence.state = AbsenceState::ended;
        else if (absence.state == AbsenceState::on_hold)
            draft.raise(HoldRunsOut{id});
    }
}
}  // namespace

void pass_time(Draft& draft, const RuleBook& book, Instant until) {
    auto& state = draft.draft();
    const auto crosses = [&] { return state.now < book.release && book.release <= until; };
    if (date_of(state.now) == date_of(until) && !crosses()) {
        state.now = until;
        return;
    }
    for (;;) {
        const auto due = next_change(state);
        const bool release_is_next = crosses() && book.release <= Instant{due};
        const auto next = release_is_next ? book.release : Instant{due};
        if (next > until)
            break;
        state.now = next;
        if (release_is_next) {
            draft.enter(book.after);
            draft.raise(Released{});
        }
        if (next == Instant{due})
            for (std::size_t i = 0; i != state.absences.size(); ++i)
                change(draft, i, due);
        note_requirement_changes(draft);
    }
    state.now = until;
}
}  // namespace lakmus::model
