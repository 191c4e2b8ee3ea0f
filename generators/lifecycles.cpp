#include "generators/lifecycles.hpp"

#include "generators/drawing.hpp"
#include "generators/simpler.hpp"
#include "model/catalogue.hpp"
#include "scenarios/format/writer.hpp"

#include <rapidcheck.h>

#include <memory>
#include <ostream>

namespace lakmus::generators {
rc::Gen<scenarios::Lifecycle> lifecycle(const model::RuleBook& book) {
    const auto owned = std::make_shared<const model::RuleBook>(book);
    const auto edges = std::make_shared<const Edges>(book);
    return [=](const rc::Random& random, int size) {
        const auto most = std::size_t{1} + 29U * static_cast<unsigned>(std::min(size, 100)) / 100U;
        auto life = Drawing{*owned, *edges, Dice{random}}.draw(most).life;
        return rc::shrinkable::shrinkRecur(std::move(life), [](const scenarios::Lifecycle& l) {
            return rc::seq::fromContainer(simpler(l));
        });
    };
}
}  // namespace lakmus::generators

namespace lakmus::scenarios {
void showValue(const Lifecycle& life, std::ostream& out) {
    Case one{.name = {}, .place = {}, .life = life, .steps = {}};
    one.steps.resize(life.calls.size());
    out << '\n'
        << to_yaml(
               {.name = "Found by drawing lifecycles",
                .rules = {model::rule_index<"0/release-cutover">()},
                .source = "0",
                .why = "A property does not hold.",
                .place = {},
                .cases = {}},
               one
           );
}
}  // namespace lakmus::scenarios
