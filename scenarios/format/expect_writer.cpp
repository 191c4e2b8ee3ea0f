#include "model/catalogue.hpp"
#include "scenarios/format/emitting.hpp"
#include "scenarios/format/subjects.hpp"

namespace lakmus::scenarios {
namespace {
template <class Index, class Name>
void put_ids(YAML::Emitter& out, const std::vector<Index>& ids, Name&& name) {
    out << YAML::Flow << YAML::BeginSeq;
    for (const auto id : ids)
        out << std::string{name(id)};
    out << YAML::EndSeq;
}

/// Prints an answer as a value.
void put_answer(YAML::Emitter& out, const ExpectedAnswer& answer) {
    using Kind = ExpectedAnswer::Kind;
    if (answer.kind == Kind::accepted) {
        out << "accepted";
    } else if (answer.kind == Kind::refused && answer.reasons.empty()) {
        out << "refused";
    } else if (answer.kind == Kind::open && answer.questions.empty()) {
        out << "open";
    } else if (answer.kind == Kind::refused) {
        out << YAML::Flow << YAML::BeginMap;
        put_key(out, "refused");
        put_ids(out, answer.reasons, [](auto id) { return model::catalogue().rule(id).id; });
        out << YAML::EndMap;
    } else {
        out << YAML::Flow << YAML::BeginMap;
        put_key(out, "open");
        put_ids(out, answer.questions, [](auto id) { return model::catalogue().question(id).id; });
        out << YAML::EndMap;
    }
}

void put_set(YAML::Emitter& out, std::span<const model::Code> codes, std::int64_t bits) {
    out << YAML::Flow << YAML::BeginSeq;
    for (const auto& code : codes)
        if (((bits >> code.id) & 1) != 0)
            out << code_word(codes, code.id);
    out << YAML::EndSeq;
}

void put_field_value(YAML::Emitter& out, const model::FieldDef& field, std::int64_t value) {
    switch (field.kind) {
        case model::ValueKind::flag:
        case model::ValueKind::presence:
        case model::ValueKind::day:
        case model::ValueKind::number:
            out << model::value_text(field, value);
            return;
        case model::ValueKind::filled:
            out << (value != 0);
            return;
        case model::ValueKind::code:
            out << code_word(field.codes, static_cast<int>(value));
            return;
        case model::ValueKind::code_set:
            put_set(out, field.codes, value);
            return;
    }
}

void put_expected_value(YAML::Emitter& out, const ExpectedValue& expected, const Words& words) {
    const auto& field = model::field_def(expected.field);
    const auto subject = words.name({field.subject, expected.subject});
    put_key(out, subject + '.' + std::string{field.expected_as});
    if (expected.open)
        out << "open";
    else
        put_field_value(out, field, expected.value);
}

void put_messages(
    YAML::Emitter& out, const std::vector<model::Message>& messages, const Words& words
) {
    if (messages.empty()) {
        put_key(out, "messages") << "none";
        return;
    }
    put_key(out, "messages") << YAML::Flow << YAML::BeginSeq;
    for (const auto& [kind, to, about] : messages) {
        out << YAML::Flow << YAML::BeginMap;
        put_key(out, "kind") << std::string{model::message_kinds()[static_cast<std::size_t>(kind)]};
        put_actor(out, "to", to, words);
        const auto thing = about.thing ? words.thing(*about.thing) : Thing{};
        put_key(out, "about") << (about.thing ? thing.name : words.name(about.citizen));
        if (about.thing && !has_citizen(thing.kind))
            put_key(out, "citizen") << words.name(about.citizen);
        out << YAML::EndMap;
    }
    out << YAML::EndSeq;
}
}  // namespace

void put_expectation(YAML::Emitter& out, const Expectation& expectation, const Words& words) {
    const bool has_answer = expectation.answer.kind != ExpectedAnswer::Kind::nothing;
    if (expectation.values.empty() && !expectation.judges_messages) {
        if (has_answer) {
            put_key(out, "expect");
            put_answer(out, expectation.answer);
        }
        return;
    }
    open_flow_map(out, "expect");
    if (has_answer) {
        put_key(out, "answer");
        put_answer(out, expectation.answer);
    }
    for (const auto& value : expectation.values)
        put_expected_value(out, value, words);
    if (expectation.judges_messages)
        put_messages(out, expectation.messages, words);
    out << YAML::EndMap;
}
}  // namespace lakmus::scenarios
