#include "generators/drawing.hpp"
#include "model/basis.hpp"

namespace lakmus::generators {
using namespace model;

/// Who leads the life, and what its citizens have in common: a jobcentre and a fund.
void Drawing::draw_shared() {
    if (dice_.percent(focuses_.empty() ? 35 : 60))
        leader_ = dice_.pick(
            {Role::jobcentre,
             Role::jobcentre,
             Role::akasse,
             Role::akasse,
             Role::citizen,
             Role::company}
        );
    draw(home_);
    home_fund_ = static_cast<std::uint16_t>(leader_ == Role::akasse ? 1 : dice_.between(0, 2));
}

void Drawing::draw_citizen() {
    Citizen citizen;
    CitizenId id;
    create(id);
    draw_marks(citizen);
    draw_memberships(citizen);
    draw_group(citizen, id);
    for (int count = dice_.pick({0, 1, 1, 2, 3}); count != 0; --count)
        draw_given_absence(id);
    for (int count = dice_.between(0, 1); count != 0; --count) {
        auto& referral = citizen.referrals.emplace_back();
        create(referral.id);
        draw(referral.registered);
    }
    life_.given.citizens.push_back(std::move(citizen));
}

void Drawing::draw_marks(Citizen& citizen) {
    citizen.municipality = home_;
    if (!dice_.percent(75))
        draw(citizen.municipality);
    for (const auto& [name, member] : Citizen::given_flags())
        citizen.*member = dice_.percent(30);
    citizen.registered = dice_.percent(75);
}

void Drawing::draw_memberships(Citizen& citizen) {
    if (dice_.one_in(3)) {
        Membership ended;
        ended.akasse = fund(static_cast<std::uint16_t>(dice_.between(1, 3)));
        ended.period.end = date_of(now_) - days{dice_.between(1, 100)};
        ended.period.start = ended.period.end - days{dice_.between(0, 1000)};
        citizen.memberships.push_back(ended);
    }
    const bool shares = dice_.percent(75);
    citizen.akasse = fund(shares ? home_fund_ : static_cast<std::uint16_t>(dice_.between(0, 2)));
}

/// Mostly in a group, and sometimes with the registration that opened it.
void Drawing::draw_group(Citizen& citizen, CitizenId id) {
    if (!dice_.one_in(10)) {
        draw(citizen.last_opened);
        citizen.open_groups = std::uint32_t{1} << static_cast<unsigned>(citizen.last_opened);
        if (dice_.one_in(3)) {
            auto& registration = life_.given.registrations.emplace_back();
            registration = {.id = {}, .citizen = id, .group = citizen.last_opened};
            create(registration.id);
        }
    }
    for (const auto& group : contact_groups())
        if (dice_.percent(70))
            draw(citizen.requirements[static_cast<std::size_t>(group.id)].emplace());
}

void Drawing::draw_given_absence(CitizenId citizen) {
    Absence absence;
    absence.citizen = citizen;
    create(absence.id);
    draw(absence.type);
    draw(absence.period.start);
    std::optional<Date> end;
    draw(end);
    absence.period.end = std::max(end.value_or(no_end), absence.period.start);
    absence.state =
        dice_.one_in(6) ? AbsenceState::on_hold : state_by_dates(absence.period, date_of(now_));
    absence.registered_by = dice_.one_in(4) ? Role::akasse : Role::jobcentre;
    life_.given.absences.push_back(absence);
}

/// The number of a fund in this life, by any number that stands for it; 0 is none.
AkasseId Drawing::fund(std::uint16_t number) {
    if (number == 0)
        return {};
    auto place = std::ranges::find(funds_, number);
    const auto value = static_cast<std::uint16_t>(place - funds_.begin() + 1);
    if (place == funds_.end()) {
        funds_.push_back(number);
        life_.names.akasser.push_back("akasse-" + std::to_string(value));
    }
    return {value};
}
}  // namespace lakmus::generators
