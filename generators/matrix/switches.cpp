#include "generators/matrix/axes.hpp"
#include "generators/matrix/matrices.hpp"
#include "generators/matrix/plain_life.hpp"

/// Contact groups: what a switch does to the absence of a citizen.
namespace lakmus::generators {
namespace {
using namespace model;

constexpr auto today = PlainLife::today;
constexpr std::chrono::hours two_days{48};

/// The first group in which some rule makes the type lawful, else the first of all.
ContactGroup home_of(const Edges& edges, AbsenceType type) {
    const auto groups = axis_of<ContactGroup>(contact_groups());
    for (const auto& lawful : edges.lawful())
        for (const auto group : groups)
            if (lawful.types.contains(static_cast<unsigned>(type)) &&
                lawful.groups.contains(static_cast<unsigned>(group)))
                return group;
    return groups.front();
}
}  // namespace

scenarios::Lives switches(const RuleBook&) {
    const auto types = axis_of<AbsenceType>(absence_types());
    const auto groups = axis_of<ContactGroup>(contact_groups());
    // Running, not yet begun, and over on the day after the switch.
    const std::vector<Period> periods{
        {today - days{10}, today + days{30}},
        {today + days{10}, today + days{30}},
        {today - days{10}, today + days{1}}};
    return {
        .name = "switches",
        .count = cells_of(types, groups, groups, periods),
        .make = [=](std::size_t number) {
            Cell cell{number};
            const auto period = cell.on(periods);
            const auto to = cell.on(groups);
            PlainLife life;
            life.in(cell.on(groups));
            static_cast<void>(life.given_absence(cell.on(types), period));
            life.call(CreateContactGroup{.citizen = life.citizen(), .group = to})
                .wait(two_days)
                .call(PassTime{});
            return life.take();
        }};
}

scenarios::Lives switches_there_and_on(const RuleBook& book) {
    const auto types = axis_of<AbsenceType>(absence_types());
    const auto groups = axis_of<ContactGroup>(contact_groups());
    const std::vector ends{today + days{30}, today + days{1}};
    return {
        .name = "switches_there_and_on",
        .count = cells_of(types, groups, groups, ends),
        .make = [=, edges = Edges{book}](std::size_t number) {
            Cell cell{number};
            const auto end = cell.on(ends);
            const auto on = cell.on(groups);
            const auto there = cell.on(groups);
            const auto type = cell.on(types);
            PlainLife life;
            life.in(home_of(edges, type));
            static_cast<void>(life.given_absence(type, {today - days{10}, end}));
            life.call(CreateContactGroup{.citizen = life.citizen(), .group = there})
                .wait(two_days)
                .call(CreateContactGroup{.citizen = life.citizen(), .group = on});
            return life.take();
        }};
}

scenarios::Lives recoveries(const RuleBook&) {
    const auto groups = axis_of<ContactGroup>(contact_groups());
    auto to = std::vector<std::optional<ContactGroup>>(groups.begin(), groups.end());
    to.emplace_back();
    std::vector<std::optional<RecoveryCause>> causes{std::nullopt};
    for (const auto cause : axis_of<RecoveryCause>(recovery_causes()))
        causes.emplace_back(cause);
    return {
        .name = "recoveries",
        .count = cells_of(groups, to, causes),
        .make = [=](std::size_t number) {
            Cell cell{number};
            const auto cause = cell.on(causes);
            const auto group = cell.on(to);
            PlainLife life;
            life.in(cell.on(groups));
            life.call(ReportRecovery{.citizen = life.citizen(), .group = group, .cause = cause});
            return life.take();
        }};
}
}  // namespace lakmus::generators
