#include "generators/matrix/axes.hpp"
#include "generators/matrix/matrices.hpp"
#include "generators/matrix/plain_life.hpp"

#include <set>

/// Grant frameworks: which goes with which holding category, from when, and how it is stopped.
namespace lakmus::generators {
namespace {
using namespace model;

constexpr auto today = PlainLife::today;

/// The turns of some years, today, and every date that a rule names, each with its neighbours.
std::vector<Date> starts(const RuleBook& book) {
    std::set<Date> edges{today};
    for (int year = 2019; year != 2025; ++year)
        edges.insert(date(year, 1, 1));
    const Edges of_book{book};
    for (const auto& limit : of_book.limits())
        if (limit.unit == Unit::date)
            edges.insert(Date{days{limit.amount}});
    std::set<Date> found;
    for (const auto edge : edges)
        for (const int beside : {-1, 0, 1})
            found.insert(edge + days{beside});
    return {found.begin(), found.end()};
}

/// The listed ones and one that no list names.
template <class T>
std::vector<T> listed_and_another(std::span<const Code> codes) {
    auto axis = axis_of<T>(codes);
    axis.push_back(static_cast<T>(codes.back().id + 1));
    return axis;
}

/// What follows the creation of an activity.
std::vector<Command> sequels(const std::vector<GrantFramework>& frameworks) {
    const ActivityId activity{};
    std::vector<Command> all{
        CancelActivity{activity, "Revision af Plan"},
        CancelActivity{activity, "andet"},
        InterruptActivity{activity, "Revision af Plan"},
        InterruptActivity{activity, "andet"}};
    for (const auto framework : frameworks)
        all.emplace_back(UpdateActivity{.activity = activity, .framework = framework});
    return all;
}
}  // namespace

scenarios::Lives grants(const RuleBook& book) {
    const auto frameworks = listed_and_another<GrantFramework>(grant_frameworks());
    const auto categories = listed_and_another<HoldingCategory>(holding_categories());
    const auto days_of_start = starts(book);
    const auto then = sequels(frameworks);
    return {
        .name = "grants",
        .count = cells_of(frameworks, categories, days_of_start, then),
        .make = [=](std::size_t number) {
            Cell cell{number};
            const auto sequel = cell.on(then);
            const auto start = cell.on(days_of_start);
            const auto category = cell.on(categories);
            PlainLife life;
            life.in(ContactGroup::dagpengemodtager);
            const auto id = life.add<ActivityId>();
            life.call(
                    CreateActivity{
                        id, life.citizen(), cell.on(frameworks), category, start, start + days{90}}
            ).call(sequel);
            return life.take();
        }};
}
}  // namespace lakmus::generators
