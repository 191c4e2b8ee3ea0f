#include "generators/matrix/plain_life.hpp"

#include "model/basis.hpp"

namespace lakmus::generators {
using namespace model;

PlainLife::PlainLife() : now_{Instant{today} + std::chrono::hours{8}} {
    life_.given.now = now_;
    static_cast<void>(add_name<Subject::citizen>(life_.names));
    auto& citizen = life_.given.citizens.emplace_back();
    citizen.municipality = home;
    citizen.registered = true;
    citizen.akasse = add_akasse("own");
    for (const auto& group : contact_groups())
        citizen.requirements[static_cast<std::size_t>(group.id)] = CvRequirement::searchable_cv;
}

PlainLife& PlainLife::in(std::optional<ContactGroup> group) {
    if (group) {
        given().last_opened = *group;
        given().open_groups = std::uint32_t{1} << static_cast<unsigned>(*group);
    }
    return *this;
}

AkasseId PlainLife::add_akasse(std::string name) {
    life_.names.akasser.push_back(std::move(name));
    return {static_cast<std::uint16_t>(life_.names.akasser.size())};
}

AbsenceId PlainLife::given_absence(AbsenceType type, Period period) {
    const auto id = add<AbsenceId>();
    life_.given.absences.push_back(
        {.id = id,
         .citizen = citizen(),
         .type = type,
         .period = period,
         .state = state_by_dates(period, today)}
    );
    return id;
}

PlainLife& PlainLife::call(Command command, Actor by) {
    life_.calls.push_back({.at = now_, .by = by, .command = std::move(command)});
    return *this;
}

PlainLife& PlainLife::wait(std::chrono::milliseconds time) {
    now_ += time;
    return *this;
}
}  // namespace lakmus::generators
