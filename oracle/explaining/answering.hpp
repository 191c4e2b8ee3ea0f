#pragma once

#include "model/step.hpp"
#include "model/variants.hpp"

#include <vector>

namespace lakmus::oracle {
/// A call with the world that it meets.
struct Asked {
    const model::RuleBook& book;
    const model::State& state;  ///< With the time of the call.
    const model::Call& call;
};

/// What a rule did in a step, found by leaving it out.
enum class Share : std::uint8_t {
    kept,     ///< It bore on the call and was kept, or asks what is open; no more hangs on it.
    decides,  ///< Without it the call would get another answer.
    acts,     ///< Without it the state or the messages would be others.
    refuses,
};

struct RuleAtWork {
    model::RuleIndex rule{};
    Share share = Share::kept;
    model::Outcome without;  ///< The answer that the call would get without the rule.
};

/// The rules that were at work, in the order of the catalogue. Pre: `result` answers `asked`.
[[nodiscard]] std::vector<RuleAtWork> rules_at_work(
    const Asked& asked, const model::StepResult& result
);

/// A limit or list that stands one place from where the answer would be another.
struct OneOff {
    const model::Variant* moved = nullptr;
    model::Outcome outcome;
};

/// The moves by one of what the rules at work read that turn the answer: of an accepted call the
/// limits only, because every list holds its members.
[[nodiscard]] std::vector<OneOff> one_off(const Asked& asked, const model::StepResult& result);

/// The answer of the call if none of the rules held.
[[nodiscard]] model::Outcome outcome_without(const Asked& asked, const model::RuleSet& rules);
}  // namespace lakmus::oracle
