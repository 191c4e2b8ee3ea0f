#include "scenarios/format/utf8.hpp"

#include <algorithm>
#include <array>

namespace lakmus::scenarios {
namespace {
constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// How many bytes a character has that starts with `first`; 0: none starts so.
constexpr std::size_t length_of(unsigned char first) {
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// The code point of the character in front, or nothing if it is malformed.
std::optional<char32_t> decode(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const auto length = length_of(first);
    if (length == 0 || length > text.size())
        return {};
    char32_t point = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (const char c : text.substr(1, length - 1)) {
        if (!is_continuation(c))
            return {};
        point = (point << 6U) | (static_cast<unsigned char>(c) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < smallest[length] || surrogate || point > 0x10FFFF)
        return {};
    return point;
}

bool is_control(char32_t point) {
    if (point == U'\t' || point == U'\n' || point == U'\r')
        return false;
    return point < 0x20 || (point >= 0x7F && point < 0xA0);
}
}  // namespace

std::optional<std::size_t> first_unreadable(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto point = decode(text.substr(i));
        if (!point || is_control(*point))
            return i;
        i += length_of(static_cast<unsigned char>(text[i]));
    }
    return {};
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        return !is_continuation(c);
    }));
}

std::string_view cut(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes)
        return text;
    while (bytes != 0 && is_continuation(text[bytes]))
        --bytes;
    return text.substr(0, bytes);
}
}  // namespace lakmus::scenarios
