#include "scenarios/format/shift.hpp"

#include <optional>
#include <type_traits>

namespace lakmus::scenarios {
namespace {
using model::Date;
using model::days;

class Shifting {
public:
    explicit Shifting(days by) : by_{by} {}

    void move(Date& date) const {
        if (date != Date{} && date != model::no_end)
            date += by_;
    }
    void move(model::Instant& instant) const {
        if (instant != model::Instant{})
            instant += by_;
    }
    template <class T>
    void move(std::optional<T>& value) const {
        if (value)
            move(*value);
    }
    void move(model::Period& period) const {
        move(period.start);
        move(period.end);
    }
    /// What is no time stays.
    template <class T>
    void move(T& /*value*/) const {}

    void move_world(model::State& state) const {
        move(state.now);
        for (auto& citizen : state.citizens)
            move_citizen(citizen);
        for (auto& absence : state.absences)
            move(absence.period);
        for (auto& invitation : state.invitations)
            move(invitation.meeting);
        for (auto& deadline : state.deadlines) {
            move(deadline.date);
            move(deadline.submitted);
        }
        for (auto& activity : state.activities) {
            move(activity.start);
            move(activity.end);
        }
        for (auto& payment : state.payments) {
            move(payment.start);
            move(payment.end);
            move(payment.interruption);
        }
    }

private:
    void move_citizen(model::Citizen& citizen) const {
        move(citizen.synchronisation.changed_at);
        for (auto& membership : citizen.memberships)
            move(membership.period);
        for (auto& referral : citizen.referrals)
            move(referral.registered);
    }

    days by_;
};
}  // namespace

Lifecycle shifted(Lifecycle life, model::days by) {
    const Shifting shifting{by};
    shifting.move_world(life.given);
    for (auto& call : life.calls) {
        shifting.move(call.at);
        std::visit(
            [&](auto& command) {
                model::for_each_field(command, [&](std::string_view /*name*/, auto& value) {
                    shifting.move(value);
                });
            },
            call.command
        );
    }
    return life;
}

Case moved_to(Case one, model::Date day) {
    one.moved = day - model::date_of(one.life.given.now);
    one.life = shifted(std::move(one.life), *one.moved);
    for (auto& step : one.steps)
        step.expect = {};
    return one;
}
}  // namespace lakmus::scenarios
