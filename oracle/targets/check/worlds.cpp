#include "oracle/targets/check/worlds.hpp"

#include <string>

namespace lakmus::oracle::check {
namespace {
using namespace model;

constexpr auto aarhus = Municipality{751};
constexpr Date today = date(2021, 3, 22);

void add_citizen(scenarios::Lifecycle& life, std::string_view alias) {
    Citizen citizen;
    citizen.municipality = aarhus;
    citizen.registered = true;
    citizen.last_opened = ContactGroup::kontanthjaelpsmodtager;
    citizen.open_groups = 1U << 2U;
    life.given.citizens.push_back(std::move(citizen));
    life.names.citizens.emplace_back(alias);
    life.cprs.emplace_back();
}

[[nodiscard]] scenarios::Lifecycle empty_world() {
    scenarios::Lifecycle life;
    life.given.now = Instant{today} + std::chrono::hours{8};
    return life;
}
}  // namespace

scenarios::Lifecycle world_of(std::initializer_list<std::string_view> citizens) {
    auto life = empty_world();
    for (const auto alias : citizens)
        add_citizen(life, alias);
    return life;
}

scenarios::Lifecycle world_of_many(std::size_t citizens) {
    auto life = empty_world();
    for (std::size_t i = 0; i != citizens; ++i)
        add_citizen(life, "citizen " + std::to_string(i));
    return life;
}

void then(scenarios::Lifecycle& life, Command command, std::chrono::hours later) {
    const auto before = life.calls.empty() ? life.given.now : life.calls.back().at;
    const Actor by{.role = Role::jobcentre, .code = static_cast<std::uint16_t>(aarhus)};
    life.calls.push_back({.at = before + later, .by = by, .command = std::move(command)});
}

void then_leave(scenarios::Lifecycle& life, std::string_view alias, int days) {
    const auto handle = static_cast<std::uint16_t>(life.names.things.size());
    life.names.things.push_back({std::string{alias}, Subject::absence});
    const auto start = today + std::chrono::days{days};
    then(
        life,
        CreateAbsence{
            .absence = {handle},
            .citizen = {},
            .type = AbsenceType::sorgorlov,
            .start = start,
            .end = start + weeks{4}}
    );
}
}  // namespace lakmus::oracle::check
