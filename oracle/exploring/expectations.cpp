#include "oracle/exploring/expectations.hpp"

#include "oracle/check_key.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
using scenarios::Expectation;
using scenarios::ExpectedAnswer;

ExpectedAnswer answer_of(const model::Call& call, const model::Outcome& outcome) {
    ExpectedAnswer answer;
    if (std::holds_alternative<model::PassTime>(call.command))
        return answer;
    if (outcome.is_open()) {
        answer.kind = ExpectedAnswer::Kind::open;
        outcome.questions.for_each([&](auto question) { answer.questions.push_back(question); });
        return answer;
    }
    answer.kind = outcome.accepted ? ExpectedAnswer::Kind::accepted : ExpectedAnswer::Kind::refused;
    outcome.reasons.for_each([&](auto rule) { answer.reasons.push_back(rule); });
    return answer;
}

bool differs(const std::vector<Comparison>& checks, CheckKind kind, std::uint64_t content) {
    return std::ranges::find(checks, key_of(kind, content), &Comparison::key) != checks.end();
}

void add_values(
    const model::RuleBook& book,
    const model::StepResult& result,
    const std::vector<Comparison>& checks,
    Expectation& expectation
) {
    if (!result.open.empty())
        return;
    std::vector<model::ExpectedField> fields;
    model::show(book, result.state, fields);
    for (const auto& field : fields) {
        const bool settled = model::is_definite(field) && field.also == 0 && !field.anything;
        if (settled && !model::field_def(field.field).expected_as.empty() &&
            differs(checks, CheckKind::view, field_content(field.field, field.subject)))
            expectation.values.push_back(
                {.field = field.field, .subject = field.subject, .value = field.value, .place = {}}
            );
    }
}

/// A kind is judged as a whole: one message of which the note does not say who gets it is enough to
/// say nothing.
void add_messages(
    const model::StepResult& result, const std::vector<Comparison>& checks, Expectation& expectation
) {
    const bool differ = std::ranges::any_of(checks, [](const Comparison& check) {
        return check.kind == CheckKind::messages;
    });
    const bool settled = std::ranges::none_of(result.messages, [](const auto& message) {
        return message.to_anybody || message.question != model::no_question;
    });
    if (!differ || !settled || !result.open.empty())
        return;
    expectation.judges_messages = true;
    for (const auto& message : result.messages)
        if (message.times == model::Times::once || message.times == model::Times::at_least_once)
            expectation.messages.push_back(message.message);
}
}  // namespace

std::vector<scenarios::Step> expected_steps(
    const model::RuleBook& book, const scenarios::Lifecycle& life, const Differing& differing
) {
    std::vector<scenarios::Step> steps;
    auto state = life.given;
    for (std::size_t i = 0; i != life.calls.size(); ++i) {
        auto result = model::step(book, std::move(state), life.calls[i]);
        auto& expect = steps.emplace_back().expect;
        expect.answer = answer_of(life.calls[i], result.outcome);
        if (i == differing.call) {
            add_values(book, result, differing.checks, expect);
            add_messages(result, differing.checks, expect);
        }
        state = std::move(result.state);
    }
    return steps;
}
}  // namespace lakmus::oracle
