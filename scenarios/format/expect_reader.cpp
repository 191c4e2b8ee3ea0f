#include "scenarios/format/expect_reader.hpp"

#include "scenarios/format/answer_reader.hpp"
#include "scenarios/format/map_reader.hpp"
#include "scenarios/format/nearest_word.hpp"
#include "scenarios/format/subjects.hpp"
#include "scenarios/format/text_reader.hpp"
#include "scenarios/format/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lakmus::scenarios {
namespace {
/// The largest id of which a set holds a bit.
constexpr int largest_member = 62;

std::int64_t day_number(model::Date day) { return day.time_since_epoch().count(); }

std::optional<std::int64_t> read_set(
    const Node& node, std::span<const model::Code> codes, Problems& problems
) {
    if (node.kind != NodeKind::list) {
        problems.unexpected(node, "a list, [] for an empty one");
        return {};
    }
    std::int64_t bits = 0;
    for (const auto& item : node.items) {
        const auto id = read_code(item, codes, problems);
        if (id && *id > largest_member)
            problems.unexpected(item, fmt::format("a code up to {}", largest_member));
        else if (id)
            bits |= std::int64_t{1} << *id;
    }
    return bits;
}

/// Reads a value of a view's field as the number that stands for it.
std::optional<std::int64_t> read_field_value(
    const Node& node, const model::FieldDef& field, CaseDraft& draft
) {
    switch (field.kind) {
        case model::ValueKind::flag:
        case model::ValueKind::presence:
        case model::ValueKind::filled:
            return read_flag(node, draft.problems);
        case model::ValueKind::number:
            return read_number<std::int64_t>(node, draft.problems);
        case model::ValueKind::day: {
            if (node.is_text("none"))
                return day_number(model::no_end);
            const auto day = read_date(node, draft);
            return day ? std::optional{day_number(*day)} : std::nullopt;
        }
        case model::ValueKind::code:
            return read_code(node, field.codes, draft.problems);
        case model::ValueKind::code_set:
            return read_set(node, field.codes, draft.problems);
    }
    return {};
}

/// A part of a key as a node of its own, for messages.
Node part_of(const Node& key, std::string_view text) {
    Node part;
    part.kind = NodeKind::text;
    part.mark = key.mark;
    part.text = text;
    return part;
}

std::optional<model::FieldIndex> read_field_name(
    const Node& name, model::Subject subject, Problems& problems
) {
    std::vector<std::string_view> words;
    const auto fields = model::view_fields();
    for (std::size_t i = 0; i != fields.size(); ++i) {
        if (fields[i].subject != subject || fields[i].expected_as.empty())
            continue;
        if (fields[i].expected_as == name.text)
            return static_cast<model::FieldIndex>(i);
        words.push_back(fields[i].expected_as);
    }
    problems.unknown_word(name, one_of(words), words);
    return {};
}

/// Reads "leave.state: on_hold".
std::optional<ExpectedValue> read_expected_value(const Entry& entry, CaseDraft& draft) {
    const std::string_view key = entry.key.text;
    const auto dot = key.find('.');
    const auto alias = part_of(entry.key, key.substr(0, dot));
    const auto referent = read_referent(alias, {}, draft);
    if (!referent)
        return {};
    const auto name = part_of(entry.key, key.substr(dot + 1));
    const auto field = read_field_name(name, referent->kind, draft.problems);
    if (!field)
        return {};
    ExpectedValue expected{
        .field = *field,
        .subject = referent->handle,
        .open = entry.value.is_text("open"),
        .value = 0,
        .place = place_of(entry.value.mark)};
    if (expected.open)
        return expected;
    const auto value = read_field_value(entry.value, model::field_def(*field), draft);
    expected.value = value.value_or(0);
    return expected;
}

std::optional<model::MessageKind> read_message_kind(const Node& node, Problems& problems) {
    const auto kinds = model::message_kinds();
    const auto found = std::ranges::find(kinds, node.text);
    if (node.kind == NodeKind::text && found != kinds.end())
        return static_cast<model::MessageKind>(found - kinds.begin());
    problems.unknown_word(node, one_of(kinds), kinds);
    return {};
}

/// What a message is about. Where the thing has no citizen of its own, the message must name one.
std::optional<model::About> read_about(const Node& node, MapReader& message, CaseDraft& draft) {
    const auto referent = read_referent(node, {}, draft);
    if (!referent)
        return {};
    if (referent->kind == model::Subject::citizen)
        return model::About{{referent->handle}, {}};
    if (referent->kind == model::Subject::grant_framework) {
        draft.problems.unexpected(node, "a citizen, or something that is given or created");
        return {};
    }
    model::About about{draft.owners[referent->handle], referent->handle};
    if (has_citizen(referent->kind))
        return about;
    if (const auto* citizen = message.need("citizen", "the citizen whom the message is about"))
        if (const auto read = read_referent(*citizen, model::Subject::citizen, draft))
            about.citizen = {read->handle};
    return about;
}

model::Message read_message(const Node& node, CaseDraft& draft) {
    MapReader map{node, "a message, as {kind: AbsenceDeleted, to: …, about: …}", draft.problems};
    model::Message message;
    if (const auto* kind = map.need("kind", one_of(model::message_kinds())))
        message.kind = read_message_kind(*kind, draft.problems).value_or(message.kind);
    if (const auto* to = map.need("to", "a recipient, written like `by`"))
        message.to = read_actor(*to, draft).value_or(message.to);
    if (const auto* about = map.need("about", "a citizen, or something of a citizen"))
        message.about = read_about(*about, map, draft).value_or(message.about);
    map.finish();
    return message;
}

std::vector<model::Message> read_messages(const Node& node, CaseDraft& draft) {
    std::vector<model::Message> messages;
    if (node.is_text("none"))
        return messages;
    if (node.kind != NodeKind::list || node.items.empty())
        draft.problems.unexpected(node, "none, or a list of messages");
    for (const auto& item : node.items)
        messages.push_back(read_message(item, draft));
    return messages;
}

void read_part(const Entry& entry, Expectation& expectation, CaseDraft& draft) {
    constexpr std::array<std::string_view, 4> words{"answer", "messages", "refused", "open"};
    const auto& key = entry.key;
    if (key.text == "answer") {
        expectation.answer = read_answer(entry.value, draft.problems);
    } else if (key.text == "messages") {
        expectation.judges_messages = true;
        expectation.messages = read_messages(entry.value, draft);
    } else if (key.text.find('.') != std::string::npos) {
        if (auto value = read_expected_value(entry, draft))
            expectation.values.push_back(std::move(*value));
    } else if (key.text == "refused" || key.text == "open") {
        draft.problems.add(
            key.mark,
            fmt::format("`{}` beside other expectations", key.text),
            fmt::format("`answer: {{{}: …}}` there", key.text)
        );
    } else {
        draft.problems.unknown_word(
            key, "answer, messages, or a field of something by its name, as leave.state", words
        );
    }
}
}  // namespace

Expectation read_expectation(const Node& node, CaseDraft& draft) {
    Expectation expectation;
    if (is_answer(node)) {
        expectation.answer = read_answer(node, draft.problems);
        return expectation;
    }
    if (node.entries.empty())
        draft.problems.unexpected(node, "at least one expectation");
    for (const auto& entry : node.entries)
        read_part(entry, expectation, draft);
    return expectation;
}
}  // namespace lakmus::scenarios
