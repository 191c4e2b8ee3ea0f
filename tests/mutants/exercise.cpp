#include "tests/mutants/exercise.hpp"

#include "oracle/belief.hpp"
#include "oracle/reference.hpp"
#include "oracle/target.hpp"
#include "oracle/targets/in_process.hpp"

#include <algorithm>

namespace lakmus::mutants {
Exercise::Exercise(const model::RuleBook& intended, scenarios::Lifecycle life)
    : intended_{&intended},
      life_{oracle::resolve_actors(intended, std::move(life))},
      capabilities_{oracle::reference_capabilities(intended)} {
    auto state = life_.given;
    for (const auto& call : life_.calls) {
        auto result = model::step(intended, std::move(state), call);
        seen_.push_back(see(intended, result));
        state = std::move(result.state);
    }
}

Exercise::Seen Exercise::see(const model::RuleBook& book, const model::StepResult& result) {
    Seen seen;
    seen.accepted = result.outcome.accepted;
    seen.reasons = result.outcome.reasons;
    model::send(result, seen.messages);
    model::show(book, result.state, seen.fields);
    return seen;
}

bool Exercise::look_alike(const Seen& one, const Seen& other) {
    const auto same = [](const model::ExpectedField& a, const model::ExpectedField& b) {
        return a.field == b.field && a.subject == b.subject && a.value == b.value;
    };
    return one.accepted == other.accepted && one.reasons == other.reasons &&
           one.messages == other.messages && std::ranges::equal(one.fields, other.fields, same);
}

bool Exercise::does_the_same(const model::RuleBook& book) const {
    auto state = life_.given;
    for (std::size_t i = 0; i != life_.calls.size(); ++i) {
        auto result = model::step(book, std::move(state), life_.calls[i]);
        if (!look_alike(see(book, result), seen_[i]))
            return false;
        state = std::move(result.state);
    }
    return true;
}

bool Exercise::tells_apart(const model::RuleBook& book) const {
    // Most rulebooks differ in nothing that a life touches, which is cheaper to see than to judge.
    if (does_the_same(book))
        return false;
    const auto trace = oracle::in_process_target(book)->play(life_);
    oracle::Belief belief{*intended_, life_.given};
    for (std::size_t i = 0; i != trace.answers.size(); ++i) {
        const oracle::JudgedStep step{.call = life_.calls[i], .answer = &trace.answers[i]};
        if (!belief.advance(step, capabilities_).agrees())
            return true;
    }
    return false;
}
}  // namespace lakmus::mutants
