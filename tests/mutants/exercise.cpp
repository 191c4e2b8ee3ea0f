#include "tests/mutants/exercise.hpp"

#include "oracle/belief.hpp"
#include "oracle/reference.hpp"
#include "oracle/target.hpp"
#include "oracle/targets/in_process.hpp"

namespace lakmus::mutants {
using namespace oracle;

Exercise::Exercise(const model::RuleBook& intended, scenarios::Lifecycle life)
    : intended_{&intended},
      life_{resolve_actors(intended, std::move(life))},
      capabilities_{reference_capabilities(intended)},
      answers_{in_process_target(intended)->play(life_).answers} {}

bool Exercise::tells_apart(const model::RuleBook& book) const {
    const auto answers = in_process_target(book)->play(life_).answers;
    if (answers == answers_)
        return false;
    Belief belief{*intended_, life_.given};
    for (std::size_t i = 0; i != answers.size(); ++i)
        if (!belief.advance({life_.calls[i], &answers[i]}, capabilities_).agrees())
            return true;
    return false;
}
}  // namespace lakmus::mutants
