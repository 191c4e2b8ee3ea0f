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

/// The member of an object. Throws: Malformed where it is missing or of another kind.
[[nodiscard]] const json::Value& member(
    const json::Value& object, std::string_view key, json::Kind kind
);
/// The text behind `key`. Throws: Malformed.
[[nodiscard]] std::string_view text_member(const json::Value& object, std::string_view key);
/// The text that is the value of `key`. Throws: Malformed.
[[nodiscard]] std::string_view text_in(std::string_view key, const json::Value& value);
/// The number of a code that is the value of `key`; of an open-ended list any small number is one.
/// Throws: Malformed.
[[nodiscard]] int code_in(
    std::string_view key, const json::Value& value, std::span<const model::Code> codes
);
/// The member of an object, or null where it is missing or `null`.
[[nodiscard]] const json::Value* find_given(const json::Value& object, std::string_view key);
/// The `id` of a message. Throws: Malformed.
[[nodiscard]] std::uint64_t id_of(const json::Value& message);

/// The handle with this name, or `unknown_handle`. A grant framework goes by its number.
[[nodiscard]] std::uint16_t handle_in(
    const scenarios::Names& names, model::Subject kind, std::string_view name
);
/// The handle of a thing of any kind with this name, or `unknown_handle`.
[[nodiscard]] std::uint16_t thing_in(const scenarios::Names& names, std::string_view name);
/// The name behind a handle; `unknown_alias` where it has none.
[[nodiscard]] std::string name_in(
    const scenarios::Names& names, model::Subject kind, std::uint16_t handle
);

/// Appends the name of a citizen or thing and returns its handle. Throws: Malformed for a name that
/// exists, is reserved, or is one too many.
std::uint16_t add_name(scenarios::Names& names, model::Subject kind, std::string_view name);

/// The place of a text in a list, or the length of the list.
[[nodiscard]] std::size_t place_in(std::span<const std::string_view> list, std::string_view text);

void write_actor(json::Writer& writer, const model::Actor& actor, const scenarios::Names& names);
/// An authority that `names` does not know gets the code `unknown_handle`. Throws: Malformed.
[[nodiscard]] model::Actor read_actor(const json::Value& value, const scenarios::Names& names);
/// As `read_actor`; an a-kasse that is new is added to `names`.
[[nodiscard]] model::Actor learn_actor(const json::Value& value, scenarios::Names& names);
/// The fund with this alias, added to `names` where it is new.
[[nodiscard]] model::AkasseId learn_akasse(std::string_view alias, scenarios::Names& names);
/// The registration with this id, added to `names` where it is new.
[[nodiscard]] model::RegistrationId learn_registration(
    std::string_view id, scenarios::Names& names
);
/// The alias of an a-kasse; `unknown_alias` where it has none.
[[nodiscard]] std::string_view akasse_in(const scenarios::Names& names, std::uint16_t code);
}  // namespace lakmus::oracle::protocol
