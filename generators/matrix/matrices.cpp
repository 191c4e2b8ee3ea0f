#include "generators/matrix/matrices.hpp"

namespace lakmus::generators {
using scenarios::Lives;

std::vector<Lives> matrices(const model::RuleBook& book) {
    return {
        absences_created(book),
        absences_updated(book),
        absences_deleted(book),
        switches(book),
        switches_there_and_on(book),
        recoveries(book),
        grants(book),
        interruptions(book)};
}

Lives spread(const Lives& lives, std::size_t count) {
    if (count >= lives.count)
        return lives;
    return {.name = lives.name, .count = count, .make = [lives, count](std::size_t number) {
                return lives.make(number * lives.count / count);
            }};
}
}  // namespace lakmus::generators
