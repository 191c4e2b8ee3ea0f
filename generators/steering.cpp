#include "generators/steering.hpp"

namespace lakmus::generators {
Chosen most_promising(
    const model::RuleBook& book, const Course& course, const Coverage& seen, std::uint64_t slot
) {
    Chosen best;
    std::uint64_t most = 0;
    for (std::size_t i = 0; i != course.candidates; ++i) {
        const auto number = slot * course.candidates + i;
        auto life = course.draw(number);
        auto met = met_in(book, life);
        const auto promise = seen.promise_of(met, course.wanted);
        if (i != 0 && promise <= most)
            continue;
        most = promise;
        best = {.number = number, .life = std::move(life), .met = met};
    }
    return best;
}
}  // namespace lakmus::generators
