#include "generators/matrix/axes.hpp"

#include <set>

namespace lakmus::generators {
using namespace model;

namespace {
bool counts_days(Unit unit) {
    return unit == Unit::day || unit == Unit::week || unit == Unit::year;
}
}  // namespace

std::vector<Date> days_at_limits(const RuleBook& book, Date day, int direction) {
    std::set<Date> found;
    const auto add_around = [&](Date edge) {
        for (const int beside : {-1, 0, 1})
            found.insert(edge + days{beside});
    };
    add_around(day);
    const Edges edges{book};
    for (const auto& limit : edges.limits())
        if (counts_days(limit.unit))
            add_around(moved(day, limit, direction));
    return {found.begin(), found.end()};
}
}  // namespace lakmus::generators
