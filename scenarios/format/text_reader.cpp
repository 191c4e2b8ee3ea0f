#include "scenarios/format/text_reader.hpp"

#include "scenarios/format/limits.hpp"
#include "scenarios/format/subjects.hpp"
#include "scenarios/format/utf8.hpp"

#include <algorithm>
#include <array>

namespace lakmus::scenarios {
namespace {
bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= 0x80;
}

bool is_name_part(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

bool means_something_else(std::string_view word) {
    constexpr std::array words{"unknown", "none", "open", "answer", "messages"};
    return std::ranges::find(words, word) != words.end() || parse_framework_word(word).has_value();
}

bool has_form_of_name(const Node& node) {
    return node.kind == NodeKind::text && !node.text.empty() &&
           count_characters(node.text) <= max_alias_length && is_letter(node.text.front()) &&
           std::ranges::all_of(node.text, is_name_part);
}
}  // namespace

std::optional<std::string> read_line(
    const Node& node, std::string_view expected, Problems& problems
) {
    const bool one_line = node.text.find_first_not_of(' ') != std::string::npos &&
                          node.text.find_first_of("\r\n") == std::string::npos;
    if (node.kind == NodeKind::text && one_line)
        return node.text;
    problems.unexpected(node, expected);
    return {};
}

std::optional<bool> read_flag(const Node& node, Problems& problems) {
    if (node.is_text("true") || node.is_text("false"))
        return node.text == "true";
    constexpr std::array<std::string_view, 2> words{"true", "false"};
    problems.unknown_word(node, "true or false", words);
    return {};
}

bool is_name(const Node& node) {
    return has_form_of_name(node) && !means_something_else(node.text);
}

bool is_alias(const Node& node, Problems& problems) {
    if (is_name(node))
        return true;
    problems.unexpected(
        node,
        has_form_of_name(node) ? "a name without a meaning of its own"
                               : "a name of letters, digits, _ and -"
    );
    return false;
}

std::span<const Node> one_or_more(const Node& node) {
    if (node.kind == NodeKind::list)
        return node.items;
    return {&node, 1};
}
}  // namespace lakmus::scenarios
