#include "oracle/exploring/lockstep.hpp"

#include "scenarios/format/command_fields.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
/// The target did not do the call, or refused by no rule to create what the model may have created:
/// what hangs on it is not judged.
bool leaves_something_out(
    const model::Call& call, const Answer& answer, const model::Outcome& expected
) {
    return answer.outcome == Answer::Outcome::refused && expected.reasons.empty() &&
           scenarios::created_by(call.command).has_value();
}
}  // namespace

std::optional<Verdict> Lockstep::verdict(const model::RuleBook& book, const Played& played) {
    if (played.trace.failure || !played.trace.flaky.empty() || !played.trace.skipped.empty())
        return {};
    tally_ = {};
    shown_ = {};
    prediction_.result.state = played.life.given;
    for (std::size_t i = 0; i != played.trace.answers.size(); ++i)
        if (!advance(book, played.life.calls[i], played.trace.answers[i]))
            return {};
    return tally_.verdict();
}

bool Lockstep::advance(const model::RuleBook& book, const model::Call& call, const Answer& answer) {
    if (answer.outcome == Answer::Outcome::skipped)
        return false;
    auto state = std::move(prediction_.result.state);
    prediction_.result = model::step(book, std::move(state), call);
    if (leaves_something_out(call, answer, prediction_.result.outcome))
        return false;
    model::show(book, prediction_.result.state, prediction_.fields);
    indexed_.index(answer);
    compare(prediction_, indexed_, *capabilities_, checks_);
    for (const auto& check : checks_) {
        if (check.result == Comparison::Result::differs || check.takes_another)
            return false;
        shown_ |= check.kind == CheckKind::view ? check.rules : model::RuleSet{};
        tally_.add(
            check.result == Comparison::Result::not_observed ? Verdict::not_observed
            : check.questions.empty()                        ? Verdict::conforms
                                                             : Verdict::not_specified
        );
        if (check.questions.empty() && check.rules.empty() &&
            check.result == Comparison::Result::matches)
            ++tally_.vacuous;
    }
    return true;
}
}  // namespace lakmus::oracle
