#include "oracle/belief.hpp"

#include <algorithm>
#include <limits>

namespace lakmus::oracle {
namespace {
std::size_t weight_of(const std::vector<Comparison>& checks) {
    std::size_t weight = 0;
    // A wrong answer weighs more than all views: the state hangs on it.
    for (const auto& check : checks)
        if (check.result == Comparison::Result::differs)
            weight += check.kind == CheckKind::answer ? 1000 : 1;
    return weight;
}

bool is_accepted(const Answer& answer) { return answer.outcome == Answer::Outcome::accepted; }

model::Call waiting_until(const model::Call& call) {
    return {.at = call.at, .by = {model::Role::system, 0}, .command = model::PassTime{}};
}

/// What a system that carries the call out against the rules has made of the state.
model::State carried_out(
    const model::RuleBook& book, const model::State& state, const model::Call& call
) {
    auto lenient = book;
    auto& edition = call.at < lenient.release ? lenient.before : lenient.after;
    const auto refusing = model::step(lenient, state, call).outcome.reasons;
    refusing.for_each([&](model::RuleIndex rule) {
        model::set_mode(edition, rule, model::Mode::off);
    });
    model::Script script;
    auto result = model::step(lenient, state, call);
    while (!result.outcome.accepted && model::next_script(result.choices, script))
        result = model::step(lenient, state, call, script);
    return std::move(result.state);
}
}  // namespace

Belief::Belief(const model::RuleBook& book, model::State given) : book_{&book} {
    candidates_.push_back(std::move(given));
}

void Belief::consider(const model::State& state) {
    if (std::ranges::find(candidates_, state) != candidates_.end())
        return;
    if (candidates_.size() == candidate_limit)
        overflowed_ = true;
    else
        candidates_.push_back(state);
}

void Belief::note_readings(const model::ChoicePoints& choices) {
    for (const auto& point : choices)
        if (std::ranges::find(readings_, point) == readings_.end())
            readings_.push_back(point);
}

/// A question is settled when what the target did leaves one reading of it.
std::vector<model::ChoicePoint> Belief::resolved() const {
    std::vector<model::ChoicePoint> settled;
    for (const auto& point : readings_)
        if (std::ranges::count(readings_, point.question, &model::ChoicePoint::question) == 1)
            settled.push_back(point);
    return settled;
}

Advance Belief::advance(const JudgedStep& step, const Capabilities& capabilities) {
    before_ = std::move(candidates_);
    candidates_.clear();
    readings_.clear();
    if (step.answer != nullptr)
        indexed_.index(*step.answer);
    const auto waiting = step.answer == nullptr ? waiting_until(*step.call) : model::Call{};
    const auto& call = step.answer != nullptr ? *step.call : waiting;

    Advance best{.differences = std::numeric_limits<std::size_t>::max(), .prediction = {}};
    Prediction prediction;
    std::vector<Comparison> checks;
    for (const auto& state : before_) {
        model::Script script;
        for (bool more = true; more;) {
            prediction.result = model::step(*book_, state, call, script);
            more = model::next_script(prediction.result.choices, script);
            overflowed_ = overflowed_ || prediction.result.choices.overflowed();
            std::size_t differences = 0;
            if (step.answer != nullptr) {
                model::show(*book_, prediction.result.state, prediction.fields);
                compare(prediction, indexed_, capabilities, checks);
                differences = weight_of(checks);
            }
            if (differences > best.differences)
                continue;
            if (differences < best.differences) {
                candidates_.clear();
                readings_.clear();
            }
            consider(prediction.result.state);
            note_readings(prediction.result.choices);
            if (differences < best.differences) {
                best.differences = differences;
                std::swap(best.prediction, prediction);
                std::swap(best.checks, checks);
            }
        }
    }
    wrong_answer_ = step.answer != nullptr &&
                    best.prediction.result.outcome.accepted != is_accepted(*step.answer);
    if (step.answer != nullptr && best.agrees())
        best.resolved = resolved();
    if (step.unexplained)
        follow_answer(step);
    return best;
}

void Belief::follow_answer(const JudgedStep& step) {
    if (step.shown) {
        candidates_.assign(1, *step.shown);
        return;
    }
    if (!wrong_answer_)
        return;
    candidates_.clear();
    for (const auto& state : before_)
        consider(followed(*book_, state, step));
}

model::State followed(
    const model::RuleBook& book, const model::State& state, const JudgedStep& step
) {
    return is_accepted(*step.answer) ? carried_out(book, state, *step.call)
                                     : model::step(book, state, waiting_until(*step.call)).state;
}

std::size_t view_differences(
    const model::RuleBook& book,
    const model::State& state,
    const Answer& answer,
    const Capabilities& capabilities
) {
    Prediction prediction;
    model::show(book, state, prediction.fields);
    std::vector<Comparison> checks;
    compare(prediction, IndexedAnswer{answer}, capabilities, checks);
    return static_cast<std::size_t>(std::ranges::count_if(checks, [](const Comparison& check) {
        return check.kind == CheckKind::view && check.result == Comparison::Result::differs;
    }));
}

std::optional<std::size_t> distance(
    const model::RuleBook& book,
    const model::State& given,
    std::span<const JudgedStep> steps,
    const Capabilities& capabilities
) {
    Belief belief{book, given};
    std::size_t last = 0;
    for (const auto& step : steps) {
        if (last != 0)
            return {};
        const auto differences = belief.advance(step, capabilities).differences;
        last = step.unexplained ? 0 : differences;
    }
    return last;
}
}  // namespace lakmus::oracle
