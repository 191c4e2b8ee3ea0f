#include "oracle/targets/wire.hpp"

#include "model/text.hpp"
#include "oracle/targets/one_line.hpp"

#include <algorithm>
#include <charconv>

namespace lakmus::oracle::protocol {
namespace {
[[nodiscard]] std::string_view kind_name(json::Kind kind) {
    switch (kind) {
        case json::Kind::null:
            return "null";
        case json::Kind::flag:
            return "true or false";
        case json::Kind::integer:
        case json::Kind::other_number:
            return "a whole number";
        case json::Kind::text:
            return "a text";
        case json::Kind::list:
            return "a list";
        case json::Kind::object:
            return "an object";
    }
    return "";
}

[[nodiscard]] std::uint16_t municipality_code(const std::string& text) {
    std::uint16_t code = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, code);
    return read.ec == std::errc{} && read.ptr == end ? code : model::unknown_handle;
}

[[nodiscard]] model::Role role_of(const json::Value& actor) {
    const auto role = model::parse_role(text_member(actor, "role"));
    if (!role)
        refuse("role", "jobcentre, akasse, citizen, company or system", *actor.find("role"));
    return *role;
}
}  // namespace

void refuse(std::string_view key, std::string_view expected, const json::Value& found) {
    throw Malformed{
        "`" + one_line(key, 60) + "`: expected " + std::string{expected} + ", found " +
        json::shown(found)};
}

const json::Value& member(const json::Value& object, std::string_view key, json::Kind kind) {
    const auto* value = object.find(key);
    if (value == nullptr)
        throw Malformed{"there is no `" + std::string{key} + "` in " + json::shown(object)};
    if (!value->is(kind))
        refuse(key, kind_name(kind), *value);
    return *value;
}

const std::string& text_member(const json::Value& object, std::string_view key) {
    return member(object, key, json::Kind::text).text;
}

const json::Value* find_given(const json::Value& object, std::string_view key) {
    const auto* value = object.find(key);
    return value != nullptr && !value->is(json::Kind::null) ? value : nullptr;
}

std::uint64_t id_of(const json::Value& message) {
    const auto& id = member(message, "id", json::Kind::integer);
    if (id.number < 0)
        refuse("id", "a whole number from 0", id);
    return static_cast<std::uint64_t>(id.number);
}

std::uint16_t handle_in(const std::vector<std::string>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? model::unknown_handle
                                : static_cast<std::uint16_t>(found - names.begin());
}

std::string_view name_in(const std::vector<std::string>& names, std::uint16_t handle) {
    return handle < names.size() ? std::string_view{names[handle]} : unknown_alias;
}

std::uint16_t add_name(std::vector<std::string>& names, std::string_view name) {
    const auto shown = "`" + one_line(name, 60) + "`";
    if (name.empty() || name == unknown_alias)
        throw Malformed{shown + " cannot be a name"};
    if (handle_in(names, name) != model::unknown_handle)
        throw Malformed{"the name " + shown + " is taken"};
    if (names.size() + 2 >= model::unknown_handle)
        throw Malformed{"too many names"};
    names.emplace_back(name);
    return static_cast<std::uint16_t>(names.size() - 1);
}

std::size_t place_in(std::span<const std::string_view> list, std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find(list, text) - list.begin());
}

void write_actor(json::Writer& writer, const model::Actor& actor, const scenarios::Names& names) {
    writer.begin_object().key("role").text(model::role_name(actor.role));
    const auto code = actor.code;
    if (actor.role == model::Role::jobcentre && code != 0)
        writer.key("code").text(std::to_string(code));
    if (actor.role == model::Role::akasse && code != 0)
        writer.key("code").text(name_in(names.akasser, static_cast<std::uint16_t>(code - 1)));
    writer.end_object();
}

model::Actor read_actor(const json::Value& value, const scenarios::Names& names) {
    const auto role = role_of(value);
    const bool is_authority = role == model::Role::jobcentre || role == model::Role::akasse;
    if (!is_authority || find_given(value, "code") == nullptr)
        return {.role = role};
    const auto& code = text_member(value, "code");
    if (role == model::Role::jobcentre)
        return {.role = role, .code = municipality_code(code)};
    const auto place = handle_in(names.akasser, code);
    const bool known = place != model::unknown_handle;
    return {
        .role = role,
        .code = known ? static_cast<std::uint16_t>(place + 1) : model::unknown_handle};
}

model::AkasseId learn_akasse(const std::string& alias, scenarios::Names& names) {
    auto place = handle_in(names.akasser, alias);
    if (place == model::unknown_handle && alias != unknown_alias)
        place = add_name(names.akasser, alias);
    return {static_cast<std::uint16_t>(place == model::unknown_handle ? place : place + 1)};
}

model::Actor learn_actor(const json::Value& value, scenarios::Names& names) {
    if (role_of(value) == model::Role::akasse && find_given(value, "code") != nullptr)
        static_cast<void>(learn_akasse(text_member(value, "code"), names));
    return read_actor(value, names);
}
}  // namespace lakmus::oracle::protocol
