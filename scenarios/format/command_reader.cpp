#include "scenarios/format/command_reader.hpp"

#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/map_reader.hpp"
#include "scenarios/format/subjects.hpp"
#include "scenarios/format/text_reader.hpp"
#include "scenarios/format/vocabulary.hpp"

#include <fmt/format.h>

#include <array>
#include <concepts>

namespace lakmus::scenarios {
namespace {
// One reader for each type of field.

std::optional<std::uint16_t> read_handle(const Node& node, model::Subject kind, CaseDraft& draft) {
    if (node.is_text("unknown"))
        return model::unknown_handle;
    const auto referent = read_referent(node, kind, draft);
    return referent ? std::optional{referent->handle} : std::nullopt;
}

template <model::Subject S>
void read_value(const Node& node, model::Handle<S>& value, CaseDraft& draft) {
    if (const auto handle = read_handle(node, S, draft))
        value = {*handle};
}

/// The id of a registration is any name that its sender chose.
void read_value(const Node& node, model::RegistrationId& value, CaseDraft& draft) {
    if (const auto id = read_registration(node, draft))
        value = *id;
}

void read_value(const Node& node, model::Date& value, CaseDraft& draft) {
    value = read_date(node, draft).value_or(value);
}

void read_value(const Node& node, bool& value, CaseDraft& draft) {
    value = read_flag(node, draft.problems).value_or(value);
}

template <std::integral T>
void read_value(const Node& node, T& value, CaseDraft& draft) {
    value = read_number<T>(node, draft.problems).value_or(value);
}

void read_value(const Node& node, std::string& value, CaseDraft& draft) {
    if (node.kind == NodeKind::text)
        value = node.text;
    else
        draft.problems.unexpected(node, "a text; \"\" for an empty one");
}

template <model::CodeValue T>
void read_value(const Node& node, T& value, CaseDraft& draft) {
    value = read_code_as<T>(node, draft.problems).value_or(value);
}

template <class T>
void read_value(const Node& node, std::vector<T>& value, CaseDraft& draft) {
    if (node.kind != NodeKind::list)
        draft.problems.unexpected(node, "a list");
    for (const auto& item : node.items)
        read_value(item, value.emplace_back(), draft);
}

/// What a message says where a field of this type is missing.
template <class T>
std::string_view expected_of() {
    if constexpr (requires { T::subject; })
        return a_thing(T::subject);
    else if constexpr (std::is_same_v<T, model::Date>)
        return "a date";
    else if constexpr (std::is_same_v<T, std::string>)
        return "a text";
    else if constexpr (std::is_same_v<T, bool>)
        return "true or false";
    else
        return vocabulary_of(codes_of(T{})).expected;
}

template <class T>
void read_field(MapReader& map, std::string_view name, T& value, CaseDraft& draft) {
    if constexpr (is_optional<T>) {
        if (const auto* node = map.take(name))
            read_value(*node, value.emplace(), draft);
    } else if constexpr (is_list<T>) {
        if (const auto* node = map.take(name))
            read_value(*node, value, draft);
    } else if (const auto* node = map.need(name, expected_of<T>())) {
        read_value(*node, value, draft);
    }
}

template <class C>
void name_registrations(const Node& fields, CaseDraft& draft) {
    C command{};
    for_each_written_field(command, [&]<class T>(std::string_view name, const T&) {
        using Optional = std::optional<model::RegistrationId>;
        if constexpr (std::is_same_v<T, model::RegistrationId> || std::is_same_v<T, Optional>)
            if (const auto* node = fields.find(name))
                name_registration(*node, draft);
    });
}

template <class C>
model::Command read_command(
    const Node& fields, [[maybe_unused]] std::uint16_t handle, CaseDraft& draft
) {
    C command{};
    if constexpr (model::creates_handle<C>)
        handle_of(command) = {handle};
    MapReader map{fields, fmt::format("the fields of {}", C::name), draft.problems};
    for_each_written_field(command, [&](std::string_view name, auto& value) {
        read_field(map, name, value, draft);
    });
    map.finish();
    return command;
}

template <class C>
constexpr std::optional<model::Subject> subject_created() {
    if constexpr (model::creates_handle<C>)
        return std::remove_cvref_t<decltype(handle_of(std::declval<C&>()))>::subject;
    else
        return {};
}

template <class Variant>
struct Kinds;
template <class... Commands>
struct Kinds<std::variant<Commands...>> {
    static constexpr std::array all{CommandKind{
        Commands::name,
        subject_created<Commands>(),
        &name_registrations<Commands>,
        &read_command<Commands>}...};
};
static_assert(
    std::is_same_v<
        std::variant_alternative_t<std::variant_size_v<model::Command> - 1, model::Command>,
        model::PassTime>,
    "the passing of time comes last"
);
}  // namespace

std::span<const CommandKind> command_kinds() {
    const std::span all{Kinds<model::Command>::all};
    return all.first(all.size() - 1);
}

model::CitizenId citizen_of(const model::Command& command) {
    model::CitizenId citizen{model::unknown_handle};
    std::visit(
        [&](const auto& given) {
            model::for_each_field(given, [&](std::string_view, const auto& value) {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, model::CitizenId>)
                    citizen = value;
            });
        },
        command
    );
    return citizen;
}

model::Actor usual_actor(const model::Command& command) {
    const auto sender = std::visit(
        [](const auto& c) { return model::usual_sender<std::remove_cvref_t<decltype(c)>>(); },
        command
    );
    if (std::holds_alternative<model::PassTime>(command))
        return {};
    switch (sender) {
        case model::Sender::citizen:
            return {model::Role::citizen, 0};
        case model::Sender::akasse:
            return {model::Role::akasse, 0};
        case model::Sender::jobcentre:
        case model::Sender::anybody:
            return {};
    }
    return {};
}
}  // namespace lakmus::scenarios
