#include "reports/escaping.hpp"

#include "scenarios/format/cpr.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace lakmus::reports {
namespace {
constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Decoded {
    std::optional<char32_t> code;  ///< Nothing where the byte begins no character.
    std::size_t length = 1;
};

unsigned char byte_at(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

bool is_overlong_or_outside(char32_t code, std::size_t length) {
    const bool overlong = (length == 2 && code < 0x80) || (length == 3 && code < 0x800) ||
                          (length == 4 && code < 0x10000);
    return overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF);
}

Decoded decode(std::string_view text) {
    const auto first = byte_at(text, 0);
    if (first < 0x80)
        return {.code = first};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return {};
    char32_t code = first & (0x7FU >> length);
    for (std::size_t i = 1; i != length; ++i) {
        if ((byte_at(text, i) & 0xC0U) != 0x80U)
            return {};
        code = (code << 6U) | (byte_at(text, i) & 0x3FU);
    }
    if (is_overlong_or_outside(code, length))
        return {};
    return {.code = code, .length = length};
}

/// Calls `visit` with each character's code (or nothing) and its bytes.
template <class Visit>
void for_each_character(std::string_view text, Visit&& visit) {
    while (!text.empty()) {
        const auto character = decode(text);
        if (!visit(character.code, text.substr(0, character.length)))
            return;
        text.remove_prefix(character.length);
    }
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool turns_direction(char32_t code) {
    return code == 0x200E || code == 0x200F || code == 0x061C ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// Line and paragraph separators break a line as surely as "\n" does.
bool is_separator(char32_t code) { return code == 0x2028 || code == 0x2029; }

std::string spelled_out(std::optional<char32_t> code, std::string_view bytes) {
    if (!code)
        return fmt::format("\\x{:02x}", byte_at(bytes, 0));
    switch (*code) {
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            break;
    }
    return *code < 0x80 ? fmt::format("\\x{:02x}", static_cast<unsigned>(*code))
                        : fmt::format("\\u{{{:x}}}", static_cast<unsigned>(*code));
}

bool allowed_in_xml(char32_t code) {
    if (code == '\t' || code == '\n' || code == '\r')
        return true;
    return code >= 0x20 && code != 0xFFFE && code != 0xFFFF;
}

/// Most texts are: nothing in them needs to be looked at twice.
bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

/// What stands for a character of markup; empty for others.
std::string_view html_reference(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}
}  // namespace

std::string masked(std::string_view text) { return scenarios::with_serials_as(text, 'x'); }

std::string printable(std::string_view text, std::size_t limit) {
    const auto shown = masked(text);
    if (shown.size() <= limit && is_plain(shown))
        return shown;
    std::string out;
    for_each_character(shown, [&](std::optional<char32_t> code, std::string_view bytes) {
        if (out.size() >= limit) {
            out += "…";
            return false;
        }
        if (!code || is_control(*code) || turns_direction(*code) || is_separator(*code))
            out += spelled_out(code, bytes);
        else
            out += bytes;
        return true;
    });
    return out;
}

std::string xml_text(std::string_view text) {
    const auto shown = masked(text);
    if (is_plain(shown))
        return shown;
    std::string out;
    for_each_character(shown, [&](std::optional<char32_t> code, std::string_view bytes) {
        out += code && allowed_in_xml(*code) ? bytes : replacement;
        return true;
    });
    return out;
}

std::string html_text(std::string_view text) {
    std::string out;
    for (const char c : xml_text(text))
        if (const auto reference = html_reference(c); !reference.empty())
            out += reference;
        else
            out += c;
    return out;
}

std::string script_text(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (const char c : json)
        if (c == '<')
            out += "\\u003c";
        else if (c == '>')
            out += "\\u003e";
        else if (c == '&')
            out += "\\u0026";
        else
            out += c;
    return out;
}

std::string json_text(std::string_view text) {
    std::string out;
    for_each_character(masked(text), [&](std::optional<char32_t> code, std::string_view bytes) {
        out += code ? bytes : replacement;
        return true;
    });
    return out;
}

std::vector<std::string> json_texts(const std::vector<std::string>& texts) {
    std::vector<std::string> valid;
    valid.reserve(texts.size());
    for (const auto& text : texts)
        valid.push_back(json_text(text));
    return valid;
}

std::string markdown_text(std::string_view text) {
    constexpr std::string_view special = "\\`*[]<>|&";
    std::string out;
    for (const char c : printable(text, std::string::npos)) {
        if (special.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

/// A span that a backtick would end, and a table that a bar would: nothing escapes them there in
/// every Markdown alike.
std::string markdown_code(std::string_view text, std::size_t limit) {
    std::string out;
    for (const char c : printable(text, limit))
        out += c == '`' ? "'" : c == '|' ? "\\|" : std::string{c};
    return out.empty() ? out : "`" + out + "`";
}

std::string csv_cell(std::string_view text) {
    constexpr std::string_view begins_formula = "=+-@";
    const auto shown = printable(text);
    const auto first = shown.find_first_not_of(" '\"");
    const bool is_formula =
        first != std::string::npos && begins_formula.find(shown[first]) != std::string_view::npos;
    std::string out = is_formula ? "\"'" : "\"";
    for (const char c : shown)
        out += c == '"' ? std::string{"\"\""} : std::string{c};
    return out + '"';
}

std::string html_line(std::string_view text, std::size_t limit) {
    return html_text(printable(text, limit));
}
}  // namespace lakmus::reports
