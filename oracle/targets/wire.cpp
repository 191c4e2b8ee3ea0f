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

inline constexpr std::size_t name_limit = 10'000;

template <class Names>
[[nodiscard]] std::uint16_t place_of(typename Names::const_iterator found, const Names& names) {
    return found == names.end() ? model::unknown_handle
                                : static_cast<std::uint16_t>(found - names.begin());
}

void check_name(std::string_view name) {
    if (name.empty() || name == unknown_alias)
        throw Malformed{"`" + one_line(name, 60) + "` cannot be a name"};
}

/// The fund with this alias, or one with the code `unknown_handle`.
[[nodiscard]] model::AkasseId akasse_of(std::string_view alias, const scenarios::Names& names) {
    const auto place = place_of(std::ranges::find(names.akasser, alias), names.akasser);
    const bool is_known = place != model::unknown_handle;
    return {is_known ? static_cast<std::uint16_t>(place + 1) : place};
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

const json::Value& check(std::string_view key, const json::Value& value, json::Kind kind) {
    if (!value.is(kind))
        refuse(key, kind_name(kind), value);
    return value;
}

const json::Value& member(const json::Value& object, std::string_view key) {
    const auto* value = object.find(key);
    if (value == nullptr)
        throw Malformed{"there is no `" + std::string{key} + "` in " + json::shown(object)};
    return *value;
}

const json::Value& member(const json::Value& object, std::string_view key, json::Kind kind) {
    return check(key, member(object, key), kind);
}

model::Date read_day(std::string_view key, const json::Value& value) {
    const auto day = model::parse_date(check(key, value, json::Kind::text).text);
    if (!day)
        refuse(key, "a day such as 2021-03-15", value);
    return *day;
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

std::optional<std::uint16_t> number_in(std::string_view text) {
    std::uint16_t number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{number} : std::nullopt;
}

std::uint16_t handle_of(const scenarios::Names& names, model::Subject kind, std::string_view name) {
    if (kind == model::Subject::citizen)
        return place_of(std::ranges::find(names.citizens, name), names.citizens);
    const auto is_it = [&](const scenarios::Thing& thing) {
        return thing.kind == kind && thing.name == name;
    };
    return place_of(std::ranges::find_if(names.things, is_it), names.things);
}

std::string_view name_of(const scenarios::Names& names, const scenarios::Referent& referent) {
    const auto* name = names.find(referent);
    return name == nullptr ? unknown_alias : std::string_view{*name};
}

std::uint16_t add_name(scenarios::Names& names, model::Subject kind, std::string_view name) {
    check_name(name);
    const bool is_taken =
        std::ranges::find(names.citizens, name) != names.citizens.end() ||
        std::ranges::find(names.things, name, &scenarios::Thing::name) != names.things.end();
    if (is_taken)
        throw Malformed{"the name `" + one_line(name, 60) + "` is taken"};
    if (names.citizens.size() + names.things.size() >= name_limit)
        throw Malformed{"too many names"};
    if (kind == model::Subject::citizen) {
        names.citizens.emplace_back(name);
        return static_cast<std::uint16_t>(names.citizens.size() - 1);
    }
    names.things.push_back({.name = std::string{name}, .kind = kind});
    return static_cast<std::uint16_t>(names.things.size() - 1);
}

std::size_t place_in(std::span<const std::string_view> list, std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find(list, text) - list.begin());
}

void write_akasse(json::Writer& writer, model::AkasseId fund, const scenarios::Names& names) {
    const auto place = static_cast<std::size_t>(fund.value) - 1;
    if (fund.value == 0)
        writer.null();
    else
        writer.text(place < names.akasser.size() ? names.akasser[place] : unknown_alias);
}

void write_actor(json::Writer& writer, const model::Actor& actor, const scenarios::Names& names) {
    writer.begin_object().key("role").text(model::role_name(actor.role));
    const auto code = actor.code;
    if (actor.role == model::Role::jobcentre && code != 0)
        writer.key("code").text(std::to_string(code));
    if (actor.role == model::Role::akasse && code != 0)
        write_akasse(writer.key("code"), {code}, names);
    writer.end_object();
}

model::Actor read_actor(const json::Value& value, const scenarios::Names& names) {
    const auto role = role_of(value);
    const bool is_authority = role == model::Role::jobcentre || role == model::Role::akasse;
    if (!is_authority || find_given(value, "code") == nullptr)
        return {.role = role};
    const auto& code = text_member(value, "code");
    if (role == model::Role::jobcentre)
        return {.role = role, .code = number_in(code).value_or(model::unknown_handle)};
    return {.role = role, .code = akasse_of(code, names).value};
}

model::AkasseId learn_akasse(const std::string& alias, scenarios::Names& names) {
    const auto known = akasse_of(alias, names);
    if (known.value != model::unknown_handle || alias == unknown_alias)
        return known;
    check_name(alias);
    if (names.akasser.size() >= name_limit)
        throw Malformed{"too many a-kasser"};
    names.akasser.push_back(alias);
    return akasse_of(alias, names);
}

model::Actor learn_actor(const json::Value& value, scenarios::Names& names) {
    if (role_of(value) == model::Role::akasse && find_given(value, "code") != nullptr)
        static_cast<void>(learn_akasse(text_member(value, "code"), names));
    return read_actor(value, names);
}
}  // namespace lakmus::oracle::protocol
