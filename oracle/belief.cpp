#include "oracle/belief.hpp"

#include <algorithm>
#include <limits>

namespace lakmus::oracle {
namespace {
std::size_t count_differences(
    const Prediction& prediction,
    const Answer& answer,
    const Capabilities& capabilities,
    std::vector<Comparison>& checks
) {
    compare(prediction, answer, capabilities, checks);
    std::size_t weight = 0;
    // A wrong answer weighs more than all views: the state hangs on it.
    for (const auto& check : checks)
        if (check.result == Comparison::Result::differs)
            weight += check.kind == CheckKind::answer ? 1000 : 1;
    return weight;
}

model::Call waiting_until(const model::Call& call) {
    return {.at = call.at, .by = {model::Role::system, 0}, .command = model::PassTime{}};
}
}  // namespace

Belief::Belief(const model::RuleBook& book, model::State given) : book_{&book} {
    candidates_.push_back(std::move(given));
}

Advance Belief::advance(const JudgedStep& step, const Capabilities& capabilities) {
    before_ = std::move(candidates_);
    candidates_.clear();
    const auto call = step.answer != nullptr ? step.call : waiting_until(step.call);

    Advance best;
    auto least = std::numeric_limits<std::size_t>::max();
    std::vector<Comparison> checks;
    for (const auto& state : before_) {
        model::Script script;
        bool more = true;
        while (more) {
            Prediction prediction{.result = model::step(*book_, state, call, script), .fields = {}};
            more = model::next_script(prediction.result.choices, script);
            std::size_t differences = 0;
            if (step.answer != nullptr) {
                model::show(*book_, prediction.result.state, prediction.fields);
                differences = count_differences(prediction, *step.answer, capabilities, checks);
            }
            if (differences > least)
                continue;
            if (differences < least)
                candidates_.clear();
            const auto& next = prediction.result.state;
            if (std::ranges::find(candidates_, next) == candidates_.end()) {
                if (candidates_.size() == candidate_limit)
                    overflowed_ = true;
                else
                    candidates_.push_back(next);
            }
            overflowed_ = overflowed_ || prediction.result.choices.overflowed();
            if (differences < least)
                best.prediction = std::move(prediction);
            least = differences;
        }
    }
    best.agrees = least == 0;
    return best;
}

void Belief::accept_all_the_same(const JudgedStep& step) {
    auto lenient = *book_;
    auto& edition = step.call.at < lenient.release ? lenient.before : lenient.after;
    const auto refusing = model::step(lenient, before_.front(), step.call).outcome.reasons;
    refusing.for_each([&](model::RuleIndex rule) {
        model::set_mode(edition, rule, model::Mode::off);
    });
    candidates_ = {model::step(lenient, before_.front(), step.call).state};
}

void Belief::refuse_all_the_same(const JudgedStep& step) {
    candidates_ = {model::step(*book_, before_.front(), waiting_until(step.call)).state};
}

bool reproduces(
    const model::RuleBook& book,
    const model::State& given,
    std::span<const JudgedStep> steps,
    const Capabilities& capabilities
) {
    Belief belief{book, given};
    return std::ranges::all_of(steps, [&](const JudgedStep& step) {
        return belief.advance(step, capabilities).agrees;
    });
}
}  // namespace lakmus::oracle
