#include "oracle/targets/view_codec.hpp"

#include "model/text.hpp"
#include "oracle/targets/answers.hpp"
#include "oracle/targets/one_line.hpp"
#include "oracle/targets/wire.hpp"
#include "scenarios/format/vocabulary.hpp"

#include <algorithm>
#include <utility>

namespace lakmus::oracle::protocol {
namespace {
using model::FieldDef;
using model::ValueKind;

inline constexpr std::size_t stranger_limit = 100;

/// True for lists whose ids are the services' own numbers, so that a number stands on the wire.
[[nodiscard]] bool is_numbered(std::span<const model::Code> codes) {
    return scenarios::vocabulary_of(codes).numbered;
}

void write_code(json::Writer& writer, const FieldDef& field, int id) {
    const auto* code = is_numbered(field.codes) ? nullptr : model::find_code(field.codes, id);
    code == nullptr ? writer.integer(id) : writer.text(code->name);
}

void write_value(json::Writer& writer, const FieldDef& field, std::int64_t value) {
    switch (field.kind) {
        case ValueKind::presence:
            return;
        case ValueKind::flag:
            writer.flag(value != 0);
            return;
        case ValueKind::number:
            writer.integer(value);
            return;
        case ValueKind::filled:
            writer.text(value != 0 ? "given" : "");
            return;
        case ValueKind::code:
            write_code(writer, field, static_cast<int>(value));
            return;
        case ValueKind::day: {
            const model::Date day{model::days{value}};
            day == model::no_end ? writer.null() : writer.text(model::date_text(day));
            return;
        }
        case ValueKind::code_set:
            writer.begin_list();
            for (int id = 0; id != 63; ++id)
                if (((value >> id) & 1) != 0)
                    write_code(writer, field, id);
            writer.end_list();
            return;
    }
}

[[nodiscard]] std::optional<std::int64_t> read_code(
    const json::Value& value, std::span<const model::Code> codes
) {
    if (is_numbered(codes))
        return value.is(json::Kind::integer) && scenarios::is_code(codes, value.number)
                   ? std::optional{value.number}
                   : std::nullopt;
    const auto* code = value.is(json::Kind::text) ? model::find_code(codes, value.text) : nullptr;
    return code == nullptr ? std::nullopt : std::optional{std::int64_t{code->id}};
}

[[nodiscard]] std::optional<std::int64_t> read_code_set(
    const json::Value& value, std::span<const model::Code> codes
) {
    if (!value.is(json::Kind::list))
        return {};
    std::int64_t bits = 0;
    for (const auto& item : value) {
        const auto id = read_code(item, codes);
        if (!id || *id < 0 || *id > 62)
            return {};
        bits |= std::int64_t{1} << *id;
    }
    return bits;
}

[[nodiscard]] std::optional<std::int64_t> read_day(const json::Value& value) {
    if (value.is(json::Kind::null))
        return model::no_end.time_since_epoch().count();
    const auto day = value.is(json::Kind::text) ? model::parse_date(value.text) : std::nullopt;
    return day ? std::optional{std::int64_t{day->time_since_epoch().count()}} : std::nullopt;
}

[[nodiscard]] bool is_empty(const json::Value& value) {
    return value.is(json::Kind::null) || (value.is(json::Kind::text) && value.text.empty());
}

/// Nothing where what the target wrote is no value of the field.
[[nodiscard]] std::optional<std::int64_t> read_value(
    const json::Value& value, const FieldDef& field
) {
    switch (field.kind) {
        case ValueKind::presence:
            return 1;
        case ValueKind::flag:
            return value.is(json::Kind::flag) ? std::optional{value.number} : std::nullopt;
        case ValueKind::day:
            return read_day(value);
        case ValueKind::number:
            return value.is(json::Kind::integer) ? std::optional{value.number} : std::nullopt;
        case ValueKind::filled:
            return is_empty(value) ? 0 : 1;
        case ValueKind::code:
            return read_code(value, field.codes);
        case ValueKind::code_set:
            return read_code_set(value, field.codes);
    }
    return {};
}

[[nodiscard]] const json::Value& nothing() {
    static const json::Value null;
    return null;
}

void read_subject(
    const json::Value& shown, model::View view, std::uint16_t subject, Answer& answer
) {
    const auto fields = model::view_fields();
    for (std::size_t i = 0; i != fields.size(); ++i) {
        const auto& field = fields[i];
        if (field.view != view)
            continue;
        // A field that is not there is one of the ways in which a value can be missing.
        const auto* given = field.kind == ValueKind::presence ? &shown : shown.find(field.name);
        if (given == nullptr && field.kind == ValueKind::filled)
            given = &nothing();
        if (given == nullptr)
            continue;
        const auto value = read_value(*given, field);
        answer.fields.push_back(
            {.field = static_cast<model::FieldIndex>(i),
             .subject = subject,
             .value = value.value_or(0),
             .raw = value ? "" : json::shown(*given)}
        );
    }
}

void read_view(
    const json::Value& shown, std::size_t view, Answer& answer, const scenarios::Names& names
) {
    const auto& definition = model::views()[view];
    for (const auto& subject : shown) {
        if (!subject.is(json::Kind::object))
            refuse(subject.key, "an object of fields", subject);
        const auto handle = handle_in(names, definition.subject, subject.key);
        if (handle != model::unknown_handle)
            read_subject(subject, static_cast<model::View>(view), handle, answer);
        else if (answer.strangers.size() < stranger_limit)
            answer.strangers.push_back(
                std::string{definition.name} + ": " + one_line(subject.key, 60)
            );
    }
}

using Place = std::vector<ObservedField>::const_iterator;

/// Writes the subject at `from`; returns the place behind it.
Place write_subject(json::Writer& writer, Place from, Place end, std::string_view name) {
    const auto view = model::field_def(from->field).view;
    const auto is_other = [&](const ObservedField& f) {
        return f.subject != from->subject || model::field_def(f.field).view != view;
    };
    const auto behind = std::find_if(from, end, is_other);
    const auto is_absent = [](const ObservedField& f) {
        return f.value == 0 && model::field_def(f.field).kind == ValueKind::presence;
    };
    if (std::any_of(from, behind, is_absent))
        return behind;
    writer.key(name).begin_object();
    for (auto at = from; at != behind; ++at) {
        const auto& field = model::field_def(at->field);
        if (field.kind == ValueKind::presence || !at->raw.empty())
            continue;
        writer.key(field.name);
        write_value(writer, field, at->value);
    }
    writer.end_object();
    return behind;
}
}  // namespace

void write_views(json::Writer& writer, const Answer& answer, const scenarios::Names& names) {
    writer.begin_object();
    auto at = answer.fields.begin();
    const auto end = answer.fields.end();
    for (std::size_t view = 0; view != answer.shows.size(); ++view) {
        const auto& definition = model::views()[view];
        const auto in_view = [&] {
            return at != end && model::field_def(at->field).view == static_cast<model::View>(view);
        };
        if (answer.shows[view])
            writer.key(definition.name).begin_object();
        while (in_view())
            at = write_subject(writer, at, end, name_in(names, definition.subject, at->subject));
        if (answer.shows[view])
            writer.end_object();
    }
    writer.end_object();
}

void read_views(const json::Value& views, Answer& answer, const scenarios::Names& names) {
    const auto definitions = model::views();
    answer.shows.assign(definitions.size(), false);
    for (std::size_t view = 0; view != definitions.size(); ++view) {
        const auto* shown = find_given(views, definitions[view].name);
        if (shown == nullptr)
            continue;
        if (!shown->is(json::Kind::object))
            refuse(definitions[view].name, "an object of subjects", *shown);
        answer.shows[view] = true;
        read_view(*shown, view, answer, names);
    }
    complete(answer, names);
}
}  // namespace lakmus::oracle::protocol
