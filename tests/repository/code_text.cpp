#include "tests/repository/code_text.hpp"

#include <algorithm>
#include <cctype>

namespace lakmus::repository {
namespace {
bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Where a literal in these quotes ends; an unclosed one ends with its line.
std::size_t end_of_quoted(std::string_view source, std::size_t open) {
    const char quote = source[open];
    for (auto at = open + 1; at < source.size() && source[at] != '\n'; ++at) {
        if (source[at] == '\\')
            ++at;
        else if (source[at] == quote)
            return at;
    }
    return std::min(source.find('\n', open), source.size());
}

/// Where the raw literal whose first quote stands at `open` ends.
std::size_t end_of_raw(std::string_view source, std::size_t open) {
    const auto parenthesis = std::min(source.find('(', open), source.size() - 1);
    const auto close = ")" + std::string{source.substr(open + 1, parenthesis - open - 1)} + "\"";
    const auto at = source.find(close, parenthesis);
    return at == std::string_view::npos ? source.size() : at + close.size() - 1;
}

/// The place behind the comment that starts at `at`, or `at` itself.
std::size_t behind_comment(std::string_view source, std::size_t at) {
    const auto rest = source.substr(at);
    if (rest.starts_with("//"))
        return std::min(source.find('\n', at), source.size());
    if (rest.starts_with("/*"))
        return std::min(source.find("*/", at + 2), source.size() - 2) + 2;
    return at;
}

/// The place behind the literal that starts at `at`, or `at` itself.
std::size_t behind_literal(std::string_view source, std::size_t at) {
    const bool is_raw = source[at] == '"' && at > 0 && source[at - 1] == 'R';
    // A quote inside a number separates digits.
    const bool is_separator = source[at] == '\'' && at > 0 && is_word(source[at - 1]);
    if (is_raw)
        return std::min(end_of_raw(source, at) + 1, source.size());
    if ((source[at] == '"' || source[at] == '\'') && !is_separator)
        return std::min(end_of_quoted(source, at) + 1, source.size());
    return at;
}

enum class Blank { comments, comments_and_literals };

std::string blanked(std::string_view source, Blank what) {
    std::string text{source};
    for (std::size_t at = 0; at < source.size();) {
        const auto comment = behind_comment(source, at);
        const auto behind = std::max(comment, behind_literal(source, at));
        if (comment > at || what == Blank::comments_and_literals)
            for (auto i = at; i < behind; ++i)
                if (source[i] != '\n')
                    text[i] = ' ';
        at = std::max(behind, at + 1);
    }
    return text;
}
}  // namespace

std::string without_comments(std::string_view source) { return blanked(source, Blank::comments); }

std::string code_only(std::string_view source) {
    return blanked(source, Blank::comments_and_literals);
}
}  // namespace lakmus::repository
