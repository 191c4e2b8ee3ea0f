#include "oracle/targets/wire.hpp"

#include "model/text.hpp"
#include "oracle/targets/one_line.hpp"
#include "scenarios/format/vocabulary.hpp"

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

/// The number that a text is, or `unknown_handle`.
[[nodiscard]] std::uint16_t number_in(std::string_view text) {
    std::uint16_t number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? number : model::unknown_handle;
}

[[nodiscard]] std::uint16_t place_of(const std::vector<std::string>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? model::unknown_handle
                                : static_cast<std::uint16_t>(found - names.begin());
}

/// Throws: Malformed for a name that cannot be the next of `count` ones.
void check_new(std::string_view name, bool is_taken, std::size_t count) {
    const auto shown = "`" + one_line(name, 60) + "`";
    if (name.empty() || name == unknown_alias)
        throw Malformed{shown + " cannot be a name"};
    if (is_taken)
        throw Malformed{"the name " + shown + " is taken"};
    if (count + 2 >= model::unknown_handle)
        throw Malformed{"too many names"};
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

std::string_view text_member(const json::Value& object, std::string_view key) {
    return member(object, key, json::Kind::text).text;
}

std::string_view text_in(std::string_view key, const json::Value& value) {
    if (!value.is(json::Kind::text))
        refuse(key, kind_name(json::Kind::text), value);
    return value.text;
}

int code_in(std::string_view key, const json::Value& value, std::span<const model::Code> codes) {
    if (value.is(json::Kind::integer) && scenarios::is_code(codes, value.number))
        return static_cast<int>(value.number);
    refuse(key, "a number of its code list", value);
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

std::uint16_t handle_in(const scenarios::Names& names, model::Subject kind, std::string_view name) {
    if (kind == model::Subject::citizen)
        return place_of(names.citizens, name);
    if (kind == model::Subject::grant_framework)
        return number_in(name);
    const auto thing = thing_in(names, name);
    return thing != model::unknown_handle && names.things[thing].kind == kind
               ? thing
               : model::unknown_handle;
}

std::uint16_t thing_in(const scenarios::Names& names, std::string_view name) {
    const auto found = std::ranges::find(names.things, name, &scenarios::Thing::name);
    return found == names.things.end() ? model::unknown_handle
                                       : static_cast<std::uint16_t>(found - names.things.begin());
}

std::string name_in(const scenarios::Names& names, model::Subject kind, std::uint16_t handle) {
    if (kind == model::Subject::grant_framework)
        return std::to_string(handle);
    const auto* name = names.find({kind, handle});
    return name == nullptr ? std::string{unknown_alias} : *name;
}

std::uint16_t add_name(scenarios::Names& names, model::Subject kind, std::string_view name) {
    if (kind == model::Subject::citizen) {
        check_new(
            name, handle_in(names, kind, name) != model::unknown_handle, names.citizens.size()
        );
        names.citizens.emplace_back(name);
        return static_cast<std::uint16_t>(names.citizens.size() - 1);
    }
    check_new(name, thing_in(names, name) != model::unknown_handle, names.things.size());
    names.things.push_back({std::string{name}, kind});
    return static_cast<std::uint16_t>(names.things.size() - 1);
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
        writer.key("code").text(akasse_in(names, code));
    writer.end_object();
}

model::Actor read_actor(const json::Value& value, const scenarios::Names& names) {
    const auto role = role_of(value);
    const bool is_authority = role == model::Role::jobcentre || role == model::Role::akasse;
    if (!is_authority || find_given(value, "code") == nullptr)
        return {.role = role};
    const auto code = text_member(value, "code");
    if (role == model::Role::jobcentre)
        return {.role = role, .code = number_in(code)};
    const auto place = place_of(names.akasser, code);
    const bool known = place != model::unknown_handle;
    return {
        .role = role,
        .code = known ? static_cast<std::uint16_t>(place + 1) : model::unknown_handle};
}

std::string_view akasse_in(const scenarios::Names& names, std::uint16_t code) {
    return code != 0 && code <= names.akasser.size() ? std::string_view{names.akasser[code - 1U]}
                                                     : unknown_alias;
}

model::AkasseId learn_akasse(std::string_view alias, scenarios::Names& names) {
    const auto place = place_of(names.akasser, alias);
    if (place != model::unknown_handle)
        return {static_cast<std::uint16_t>(place + 1)};
    if (alias == unknown_alias)
        return {model::unknown_handle};
    check_new(alias, false, names.akasser.size());
    names.akasser.emplace_back(alias);
    return {static_cast<std::uint16_t>(names.akasser.size())};
}

model::RegistrationId learn_registration(std::string_view id, scenarios::Names& names) {
    const auto handle = handle_in(names, model::Subject::registration, id);
    if (handle != model::unknown_handle || id == unknown_alias)
        return {handle};
    return {add_name(names, model::Subject::registration, id)};
}

model::Actor learn_actor(const json::Value& value, scenarios::Names& names) {
    if (role_of(value) == model::Role::akasse && find_given(value, "code") != nullptr)
        static_cast<void>(learn_akasse(text_member(value, "code"), names));
    return read_actor(value, names);
}
}  // namespace lakmus::oracle::protocol
