#include "generators/drawing.hpp"

namespace lakmus::generators {
using namespace model;

DrawnLife Drawing::vary(const scenarios::Lifecycle& life, const Freed& freed) {
    note_given(life);
    for (std::size_t i = 0; i != life.calls.size(); ++i)
        vary_call(life.calls[i], i == 0 ? life.given.now : life.calls[i - 1].at, freed);
    return finished();
}

void Drawing::note_given(const scenarios::Lifecycle& life) {
    draw_spoken();
    life_.given = life.given;
    life_.names = life.names;
    state_ = life.given;
    now_ = life.given.now;
    for (std::size_t i = 0; i != life.given.citizens.size(); ++i) {
        made(Subject::citizen).push_back(static_cast<std::uint16_t>(i));
        for (const auto& referral : life.given.citizens[i].referrals)
            made(Subject::referral).push_back(referral.id.value);
    }
    for (const auto& absence : life.given.absences) {
        made(Subject::absence).push_back(absence.id.value);
        note(absence.period.start);
    }
    for (const auto& registration : life.given.registrations)
        made(Subject::registration).push_back(registration.id.value);
}

/// What does not change keeps its distance in time from the call before, and its dates as they are.
void Drawing::vary_call(Call call, Instant before, const Freed& freed) {
    std::visit(
        [&]<class C>(C& command) {
            if (freed.contains(C::name, "at"))
                now_ = std::max(now_, later());
            else
                now_ += call.at - before;
            dates_before_call_ = dates_.size();
            scenarios::for_each_written_field(command, [&](std::string_view field, auto& value) {
                if (freed.contains(C::name, field))
                    draw(value);
                else
                    note(value);
            });
            if constexpr (creates_handle<C>)
                made(scenarios::handle_of(command).subject)
                    .push_back(scenarios::handle_of(command).value);
        },
        call.command
    );
    call.at = now_;
    add(std::move(call));
}
}  // namespace lakmus::generators
