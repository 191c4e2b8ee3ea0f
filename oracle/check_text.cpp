#include "model/text.hpp"
#include "oracle/check_key.hpp"
#include "oracle/compare.hpp"
#include "oracle/naming.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::oracle {
namespace {
std::string answer_text(const model::StepResult& result) {
    const auto& outcome = result.outcome;
    if (outcome.is_open())
        return fmt::format("accepted or refused ({})", model::ids_text(outcome.questions));
    if (outcome.accepted)
        return "accepted";
    return fmt::format("refused ({})", model::ids_text(outcome.reasons));
}

std::string answer_text(const Answer& answer) {
    if (answer.outcome == Answer::Outcome::accepted)
        return "accepted";
    if (answer.reasons.empty())
        return "refused, no reason given";
    return fmt::format("refused ({})", fmt::join(answer.reasons, ", "));
}

CheckText reason_text(const Prediction& prediction, const Answer& answer) {
    CheckText text{
        .subject = "reason",
        .expected = model::ids_text(prediction.result.outcome.reasons),
        .provided =
            answer.reasons.empty() ? "none" : fmt::format("{}", fmt::join(answer.reasons, ", ")),
        .note = {}};
    if (mapped_reasons(answer).empty() && !answer.reasons.empty()) {
        text.note = "the reason is no rule id";
        text.unmapped = answer.reasons;
    }
    return text;
}

std::string times_text(const Prediction& prediction, const model::Message& message) {
    for (const auto& expected : prediction.result.messages) {
        if (expected.to_anybody || expected.message != message)
            continue;
        if (expected.times == model::Times::once)
            return "one";
        if (expected.times == model::Times::at_least_once)
            return "at least one";
    }
    return "none";
}

CheckText message_text(
    const model::Message& message,
    const Prediction& prediction,
    const Answer& answer,
    const scenarios::Names& names
) {
    const auto count = std::ranges::count(answer.messages, message);
    return {
        .subject = message_subject(message, names),
        .expected = times_text(prediction, message),
        .provided = count == 0 ? "none" : std::to_string(count),
        .note = {}};
}

CheckText field_text(
    model::FieldIndex field,
    std::uint16_t subject,
    const Prediction& prediction,
    const Answer& answer,
    const scenarios::Names& names
) {
    const auto& def = model::field_def(field);
    CheckText text{
        .subject = field_subject(field, subject, names),
        .expected = "not shown",
        .provided = "not shown",
        .note = {}};
    for (const auto& expected : prediction.fields)
        if (expected.field == field && expected.subject == subject)
            text.expected = model::admitted_text(expected);
    for (const auto& shown : answer.fields)
        if (shown.field == field && shown.subject == subject)
            text.provided = shown.raw.empty() ? model::value_text(def, shown.value) : shown.raw;
    return text;
}
}  // namespace

CheckText text_of(
    const Comparison& check,
    const Prediction& prediction,
    const Answer& answer,
    const scenarios::Names& names
) {
    const auto content = check.key & ~(std::uint64_t{0xF} << 60U);
    switch (check.kind) {
        case CheckKind::answer:
            return {
                .subject = "answer",
                .expected = answer_text(prediction.result),
                .provided = answer_text(answer),
                .note = {}};
        case CheckKind::reason:
            return reason_text(prediction, answer);
        case CheckKind::messages:
            return message_text(unpack_message(content), prediction, answer, names);
        case CheckKind::view:
            break;
    }
    if ((content & stranger_mark) != 0)
        return {
            .subject = "view",
            .expected = "only what the harness created or gave",
            .provided = answer.strangers[content & ~stranger_mark],
            .note = {}};
    return field_text(
        static_cast<model::FieldIndex>(content >> 16U),
        static_cast<std::uint16_t>(content & 0xFFFFU),
        prediction,
        answer,
        names
    );
}
}  // namespace lakmus::oracle
