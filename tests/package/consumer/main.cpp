#include "model/rulebook.hpp"
#include "model/step.hpp"
#include "scenarios/format/loader.hpp"

#include <cstdlib>

namespace model = lakmus::model;

/// Exits with 0 when a step is answered and the installed scenarios can be read.
int main() {
    model::State world;
    world.now = model::release_instant;
    world.citizens.emplace_back();
    const model::Call call{
        .at = world.now,
        .by = {model::Role::citizen, 0},
        .command = model::RegisterJobseeker{.citizen = model::CitizenId{0}}};
    const auto result = model::step(model::intended_release(), world, call);

    const auto corpus = lakmus::scenarios::load({SCENARIOS});
    const bool is_read = corpus.problems.empty() && !corpus.scenarios.empty();
    return result.outcome.accepted && is_read ? EXIT_SUCCESS : EXIT_FAILURE;
}
