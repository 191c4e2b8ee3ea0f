#include "oracle/exploring/trial.hpp"

#include "oracle/check_key.hpp"
#include "oracle/followed.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
Symptom symptom_of(
    const model::Call& call, const Comparison& check, const model::Outcome& expected
) {
    return {
        .command = call.command.index(),
        .kind = check.kind,
        .about = topic_of(check.kind, check.key),
        .rules = check.kind == CheckKind::answer ? expected.reasons : check.rules};
}

/// A scenario that says nothing.
const scenarios::Scenario& unnamed() {
    static const scenarios::Scenario scenario;
    return scenario;
}
}  // namespace

bool Symptom::is_plainer_than(const Symptom& other) const {
    auto both = other.rules;
    both |= rules;
    return command == other.command && kind == other.kind && about == other.about &&
           both == other.rules && rules.empty() == other.rules.empty();
}

scenarios::Case case_of(scenarios::Lifecycle life) {
    scenarios::Case one{.name = {}, .place = {}, .life = std::move(life), .steps = {}};
    one.steps.resize(one.life.calls.size());
    return one;
}

Played play(const model::RuleBook& book, Target& target, scenarios::Lifecycle life) {
    auto resolved = resolve_actors(book, life);
    Played played{.drawn = std::move(life), .life = std::move(resolved), .trace = {}};
    played.trace = target.play(played.life);
    return played;
}

std::optional<CaseReport> Trial::conforming(const model::RuleBook& book, const Played& played)
    const {
    const auto one = case_of(played.life);
    return judge_conforming(
        {&unnamed(), &one}, {book, played.life, capabilities_, played.trace, false}
    );
}

CaseReport Trial::judged(
    const model::RuleBook& book, const Played& played, Diagnostician& diagnostician
) const {
    const auto one = case_of(played.life);
    return judge(
        {&unnamed(), &one}, {book, played.life, capabilities_, played.trace}, diagnostician
    );
}

std::optional<Trial::First> Trial::first_deviation(
    const model::RuleBook& book, const Played& played
) const {
    Followed followed{book, played.life.given};
    for (std::size_t i = 0; i != played.trace.answers.size(); ++i) {
        const auto& answer = played.trace.answers[i];
        const auto& call = played.life.calls[i];
        const bool done = answer.outcome != Answer::Outcome::skipped;
        followed.advance({.call = &call, .answer = done ? &answer : nullptr}, capabilities_);
        if (!done || followed.agrees())
            continue;
        First first{.call = i, .symptom = {}, .checks = followed.checks()};
        std::erase_if(first.checks, [](const Comparison& check) {
            return check.result != Comparison::Result::differs;
        });
        if (!first.checks.empty())
            first.symptom =
                symptom_of(call, first.checks.front(), followed.prediction().result.outcome);
        return first;
    }
    return {};
}
}  // namespace lakmus::oracle
