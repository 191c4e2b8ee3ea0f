#include "oracle/shell_word.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
/// No shell gives these a meaning, wherever in a word they stand.
bool is_plain(char c) {
    constexpr std::string_view marks = "_-./:+,@%";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           marks.find(c) != std::string_view::npos;
}
}  // namespace

std::string shell_word(std::string_view text) {
    if (!text.empty() && std::ranges::all_of(text, is_plain))
        return std::string{text};
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string{R"('\'')"} : std::string{c};
    return out + "'";
}
}  // namespace lakmus::oracle
