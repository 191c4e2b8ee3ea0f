#pragma once

#include "oracle/verdict.hpp"

/// What a check is about as one number, so that checks of two predictions can be paired.
namespace lakmus::oracle {
[[nodiscard]] constexpr std::uint64_t key_of(CheckKind kind, std::uint64_t content) {
    return (static_cast<std::uint64_t>(kind) << 60U) | content;
}

[[nodiscard]] constexpr std::uint64_t pack(const model::Message& message) {
    const auto thing = message.about.thing.value_or(model::unknown_handle);
    return (static_cast<std::uint64_t>(message.kind) << 52U) |
           (static_cast<std::uint64_t>(message.to.role) << 48U) |
           (static_cast<std::uint64_t>(message.to.code) << 32U) |
           (static_cast<std::uint64_t>(message.about.citizen.value) << 16U) | thing;
}

/// What a check is about, whoever and whatever it befalls: the field of a view, or the kind of a
/// message and the role that it goes to.
[[nodiscard]] constexpr std::uint64_t topic_of(CheckKind kind, std::uint64_t key) {
    const unsigned subject_bits = kind == CheckKind::view       ? 16U
                                  : kind == CheckKind::messages ? 48U
                                                                : 0U;
    return key >> subject_bits << subject_bits;
}

[[nodiscard]] constexpr model::Message unpack_message(std::uint64_t key) {
    const auto thing = static_cast<std::uint16_t>(key & 0xFFFFU);
    model::Message message;
    message.kind = static_cast<model::MessageKind>((key >> 52U) & 0xFFU);
    message.to.role = static_cast<model::Role>((key >> 48U) & 0xFU);
    message.to.code = static_cast<std::uint16_t>((key >> 32U) & 0xFFFFU);
    message.about.citizen.value = static_cast<std::uint16_t>((key >> 16U) & 0xFFFFU);
    if (thing != model::unknown_handle)
        message.about.thing = thing;
    return message;
}

[[nodiscard]] constexpr std::uint64_t field_content(
    model::FieldIndex field, std::uint16_t subject
) {
    return (static_cast<std::uint64_t>(field) << 16U) | subject;
}

inline constexpr std::uint64_t stranger_mark = std::uint64_t{1} << 40U;
[[nodiscard]] constexpr std::uint64_t stranger_content(std::size_t place) {
    return stranger_mark | place;
}
}  // namespace lakmus::oracle
