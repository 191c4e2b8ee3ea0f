#include "generators/matrix/axes.hpp"
#include "generators/matrix/matrices.hpp"
#include "generators/matrix/plain_life.hpp"

/// Absences: who may create, change and delete which type in which group, on which days.
namespace lakmus::generators {
namespace {
using namespace model;

constexpr auto today = PlainLife::today;

std::vector<std::optional<ContactGroup>> groups_and_none() {
    std::vector<std::optional<ContactGroup>> axis{std::nullopt};
    for (const auto group : axis_of<ContactGroup>(contact_groups()))
        axis.emplace_back(group);
    return axis;
}

/// The citizen's own authorities, a jobcentre elsewhere, and those who are none.
std::vector<Actor> senders() {
    return {
        {.role = Role::jobcentre},
        {.role = Role::akasse},
        {.role = Role::jobcentre, .code = static_cast<std::uint16_t>(PlainLife::elsewhere)},
        {.role = Role::citizen},
        {.role = Role::company},
        {.role = Role::system}};
}

std::vector<std::optional<std::string>> comments() { return {{}, "", " ", "fejl"}; }
}  // namespace

scenarios::Lives absences_created(const RuleBook& book) {
    const auto types = axis_of<AbsenceType>(absence_types());
    const auto groups = groups_and_none();
    const auto starts = days_at_limits(book, today, -1);
    return {
        .name = "absences_created",
        .count = cells_of(types, groups, senders(), starts),
        .make = [=, by = senders()](std::size_t number) {
            Cell cell{number};
            const auto start = cell.on(starts);
            const auto sender = cell.on(by);
            PlainLife life;
            life.in(cell.on(groups));
            const auto id = life.add<AbsenceId>();
            life.call(
                CreateAbsence{id, life.citizen(), cell.on(types), start, start + days{20}}, sender
            );
            return life.take();
        }};
}

scenarios::Lives absences_updated(const RuleBook& book) {
    const auto types = axis_of<AbsenceType>(absence_types());
    const auto groups = axis_of<ContactGroup>(contact_groups());
    const auto ends = days_at_limits(book, today, 1);
    return {
        .name = "absences_updated",
        .count = cells_of(types, groups, ends),
        .make = [=](std::size_t number) {
            Cell cell{number};
            const auto end = cell.on(ends);
            PlainLife life;
            life.in(cell.on(groups));
            const auto type = cell.on(types);
            const auto short_one = life.add<AbsenceId>();
            const auto long_one = life.add<AbsenceId>();
            life.call(CreateAbsence{short_one, life.citizen(), type, today, today + days{5}})
                .call(UpdateAbsence{.absence = short_one, .end = end})
                .call(DeleteAbsence{.absence = short_one})
                .call(CreateAbsence{long_one, life.citizen(), type, today, end});
            return life.take();
        }};
}

scenarios::Lives absences_deleted(const RuleBook&) {
    const auto types = axis_of<AbsenceType>(absence_types());
    const auto groups = groups_and_none();
    const std::vector starts{today - days{30}, today - days{1}, today, today + days{1}};
    const std::vector ends{days{20}, days{60}};
    return {
        .name = "absences_deleted",
        .count = cells_of(types, groups, senders(), starts, ends, comments()),
        .make = [=, by = senders(), said = comments()](std::size_t number) {
            Cell cell{number};
            const auto comment = cell.on(said);
            const auto length = cell.on(ends);
            const auto start = cell.on(starts);
            const auto sender = cell.on(by);
            PlainLife life;
            life.in(cell.on(groups));
            const auto id = life.given_absence(cell.on(types), {start, start + length});
            life.call(DeleteAbsence{id, comment}, sender);
            return life.take();
        }};
}
}  // namespace lakmus::generators
