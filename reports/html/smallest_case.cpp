#include "reports/html/smallest_case.hpp"

#include "model/step.hpp"
#include "oracle/naming.hpp"
#include "reports/escaping.hpp"
#include "scenarios/format/writer.hpp"

#include <algorithm>

namespace lakmus::reports {
namespace {
scenarios::ExpectedAnswer answer_of(const model::StepResult& result) {
    using Kind = scenarios::ExpectedAnswer::Kind;
    const auto& outcome = result.outcome;
    scenarios::ExpectedAnswer answer;
    if (!outcome.reasons.empty()) {
        answer.kind = Kind::refused;
        outcome.reasons.for_each([&](model::RuleIndex rule) { answer.reasons.push_back(rule); });
    } else if (outcome.is_open()) {
        answer.kind = Kind::open;
        outcome.questions.for_each([&](model::QuestionIndex question) {
            answer.questions.push_back(question);
        });
    } else {
        answer.kind = Kind::accepted;
    }
    return answer;
}

bool deviates_in(const CaseDetail& detail, std::size_t call, const std::string& subject) {
    return std::ranges::any_of(detail.steps, [&](const StepRow& step) {
        return step.step == call + 1 &&
               std::ranges::any_of(step.checks, [&](const CheckRow& check) {
                   return check.subject == subject && check.verdict == oracle::Verdict::deviation;
               });
    });
}

/// The fields of the step in which the target deviates, as the rules have them.
std::vector<scenarios::ExpectedValue> values_of(
    const model::RuleBook& book,
    const model::State& state,
    const scenarios::Names& names,
    const CaseDetail& detail,
    std::size_t call
) {
    std::vector<model::ExpectedField> fields;
    model::show(book, state, fields);
    std::vector<scenarios::ExpectedValue> values;
    for (const auto& field : fields)
        if (!model::field_def(field.field).expected_as.empty() && model::is_definite(field) &&
            deviates_in(detail, call, oracle::field_subject(field.field, field.subject, names)))
            values.push_back(
                {.field = field.field, .subject = field.subject, .value = field.value, .place = {}}
            );
    return values;
}

std::vector<model::RuleIndex> rules_of(const CaseDetail& detail) {
    if (!detail.rules.empty())
        return detail.rules;
    return {model::rule_on_refusals()};
}
}  // namespace

std::string smallest_case(
    const model::RuleBook& book,
    const scenarios::Lifecycle& life,
    const CaseDetail& detail,
    std::span<const std::size_t> deviating
) {
    scenarios::Scenario scenario;
    scenario.name = detail.name;
    scenario.rules = rules_of(detail);
    scenario.source = model::catalogue().section_of(scenario.rules.front()).number;
    scenario.why =
        "The rule says: " + std::string{model::catalogue().rule(scenario.rules.front()).says};
    scenarios::Case one{.name = {}, .place = {}, .life = life, .steps = {}};
    if (!deviating.empty())
        one.life.calls.resize(std::min(life.calls.size(), std::ranges::max(deviating) + 1));
    auto state = life.given;
    for (std::size_t i = 0; i != one.life.calls.size(); ++i) {
        const auto& call = one.life.calls[i];
        auto result = model::step(book, std::move(state), call);
        auto& step = one.steps.emplace_back();
        if (!std::holds_alternative<model::PassTime>(call.command))
            step.expect.answer = answer_of(result);
        if (std::ranges::find(deviating, i) != deviating.end())
            step.expect.values = values_of(book, result.state, life.names, detail, i);
        state = std::move(result.state);
    }
    return masked(scenarios::to_yaml(scenario, one));
}
}  // namespace lakmus::reports
