#pragma once

#include "oracle/targets/json_line.hpp"
#include "oracle/targets/one_line.hpp"
#include "oracle/targets/protocol.hpp"

/// What both sides of the protocol share. Readers throw `Malformed`, which `read_line` catches.
namespace lakmus::oracle::protocol {
/// The alias that names nobody and nothing.
inline constexpr std::string_view unknown_alias = "unknown";

/// Reads a line whose whole is an object; what `read` throws as `Malformed` becomes the result.
template <class Result, class Read>
[[nodiscard]] Result read_line(std::string_view line, Read&& read) {
    auto parsed = json::parse(line);
    if (auto* error = std::get_if<json::SyntaxError>(&parsed))
        return Malformed{error->what + "; the line begins: " + one_line(line, 60)};
    const json::Value& whole = std::get<json::Document>(parsed).front();
    try {
        if (!whole.is(json::Kind::object))
            throw Malformed{"expected a JSON object, found " + json::shown(whole)};
        return read(whole);
    } catch (Malformed& malformed) {
        return std::move(malformed);
    }
}

/// Throws Malformed: "`key`: expected `expected`, found …".
[[noreturn]] void refuse(std::string_view key, std::string_view expected, const json::Value& found);

/// The value itself. Throws: Malformed where it is of another kind.
const json::Value& check(std::string_view key, const json::Value& value, json::Kind kind);
/// The member of an object. Throws: Malformed where it is missing.
[[nodiscard]] const json::Value& member(const json::Value& object, std::string_view key);
/// The member of an object. Throws: Malformed where it is missing or of another kind.
[[nodiscard]] const json::Value& member(
    const json::Value& object, std::string_view key, json::Kind kind
);
/// The text behind `key`. Throws: Malformed.
[[nodiscard]] const std::string& text_member(const json::Value& object, std::string_view key);
/// The member of an object, or null where it is missing or `null`.
[[nodiscard]] const json::Value* find_given(const json::Value& object, std::string_view key);
/// The `id` of a message. Throws: Malformed.
[[nodiscard]] std::uint64_t id_of(const json::Value& message);

/// The day in a text. Throws: Malformed.
[[nodiscard]] model::Date read_day(std::string_view key, const json::Value& value);

/// The number that a text consists of, or nothing.
[[nodiscard]] std::optional<std::uint16_t> number_in(std::string_view text);

/// A number of the code list of `T`. Throws: Malformed.
template <model::CodeValue T>
[[nodiscard]] T read_code(std::string_view key, const json::Value& value) {
    const auto number = check(key, value, json::Kind::integer).number;
    const bool is_number = number > 0 && number < (model::is_open_ended<T> ? 128 : 0x10000);
    const bool is_listed =
        is_number && model::find_code(model::codes_of(T{}), static_cast<int>(number)) != nullptr;
    if (!is_listed && !(model::is_open_ended<T> && is_number))
        refuse(key, "a number of its code list", value);
    return static_cast<T>(number);
}

/// The handle of what has this name and is of this kind, or `unknown_handle`.
[[nodiscard]] std::uint16_t handle_of(
    const scenarios::Names& names, model::Subject kind, std::string_view name
);
/// The name of something; `unknown_alias` where it has none.
[[nodiscard]] std::string_view name_of(
    const scenarios::Names& names, const scenarios::Referent& referent
);
template <model::Subject S>
[[nodiscard]] std::string_view name_of(
    const scenarios::Names& names, const model::Handle<S>& handle
) {
    return name_of(names, scenarios::Referent{S, handle.value});
}

/// Names something new and returns its handle. Throws: Malformed for a name that exists, is
/// reserved, or is one too many.
std::uint16_t add_name(scenarios::Names& names, model::Subject kind, std::string_view name);

/// The place of a text in a list, or the length of the list.
[[nodiscard]] std::size_t place_in(std::span<const std::string_view> list, std::string_view text);

void write_akasse(json::Writer& writer, model::AkasseId fund, const scenarios::Names& names);
void write_actor(json::Writer& writer, const model::Actor& actor, const scenarios::Names& names);
/// An authority that `names` does not know gets the code `unknown_handle`. Throws: Malformed.
[[nodiscard]] model::Actor read_actor(const json::Value& value, const scenarios::Names& names);
/// As `read_actor`; an a-kasse that is new is added to `names`.
[[nodiscard]] model::Actor learn_actor(const json::Value& value, scenarios::Names& names);
/// The fund with this alias, added to `names` where it is new.
[[nodiscard]] model::AkasseId learn_akasse(const std::string& alias, scenarios::Names& names);
}  // namespace lakmus::oracle::protocol
