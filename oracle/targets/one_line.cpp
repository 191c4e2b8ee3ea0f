#include "oracle/targets/one_line.hpp"

namespace lakmus::oracle {
namespace {
[[nodiscard]] unsigned char byte_at(std::string_view text, std::size_t place) {
    return place < text.size() ? static_cast<unsigned char>(text[place]) : 0;
}

[[nodiscard]] bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// How many bytes the first character of `text` has; 0: it is not UTF-8, or a control character.
[[nodiscard]] std::size_t printable_length(std::string_view text) {
    const auto first = byte_at(text, 0);
    const auto second = byte_at(text, 1);
    if (first < 0x80)
        return first >= 0x20 && first != 0x7F ? 1 : 0;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    for (std::size_t i = 1; i != length; ++i)
        if (!is_continuation(byte_at(text, i)))
            return 0;
    // Overlong forms, surrogates, what lies beyond Unicode, and the terminal controls U+0080 to
    // U+009F.
    const bool bad = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
                     (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ||
                     (first == 0xC2 && second < 0xA0);
    return bad ? 0 : length;
}

[[nodiscard]] std::string escaped(unsigned char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (byte) {
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            return {'\\', 'x', digits[byte >> 4U], digits[byte & 0xFU]};
    }
}
}  // namespace

std::string one_line(std::string_view text, std::size_t limit_bytes) {
    std::string out;
    while (!text.empty()) {
        const auto length = printable_length(text);
        const auto next =
            length == 0 ? escaped(byte_at(text, 0)) : std::string{text.substr(0, length)};
        if (out.size() + next.size() > limit_bytes)
            return out + "…";
        out += next;
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return out;
}
}  // namespace lakmus::oracle
