#include "oracle/reference.hpp"

#include "model/catalogue.hpp"

namespace lakmus::oracle {
Capabilities reference_capabilities(const model::RuleBook& book) {
    return {
        .name = "lakmus",
        .version = book.name,
        .commands = std::vector<bool>(std::variant_size_v<model::Command>, true),
        .views = std::vector<bool>(model::views().size(), true),
        .messages = std::vector<bool>(model::message_kinds().size(), true),
        .clock_settable = true};
}

Answer reference_answer(const model::RuleBook& book, const model::StepResult& result) {
    Answer answer;
    answer.outcome = result.outcome.accepted ? Answer::Outcome::accepted : Answer::Outcome::refused;
    result.outcome.reasons.for_each([&](model::RuleIndex rule) {
        answer.reasons.emplace_back(model::catalogue().rule(rule).id);
    });
    answer.shows_messages = true;
    model::send(result, answer.messages);
    answer.shows.assign(model::views().size(), true);
    std::vector<model::ExpectedField> expected;
    model::show(book, result.state, expected);
    answer.fields.reserve(expected.size());
    for (const auto& field : expected)
        answer.fields.push_back(
            {.field = field.field, .subject = field.subject, .value = field.value, .raw = {}}
        );
    return answer;
}
}  // namespace lakmus::oracle
