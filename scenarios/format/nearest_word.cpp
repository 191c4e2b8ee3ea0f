#include "scenarios/format/nearest_word.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace lakmus::scenarios {
namespace {
/// Longer texts are no slips of the pen.
constexpr std::size_t longest_word = 80;

/// The text in small letters, with two ASCII letters for each Danish one.
std::string folded(std::string_view text) {
    struct Letter {
        std::string_view written;
        std::string_view plain;
    };
    constexpr std::array letters{
        Letter{"æ", "ae"},
        Letter{"Æ", "ae"},
        Letter{"ø", "oe"},
        Letter{"Ø", "oe"},
        Letter{"å", "aa"},
        Letter{"Å", "aa"}};
    std::string out;
    while (!text.empty()) {
        const auto* const danish = std::ranges::find_if(letters, [&](const Letter& letter) {
            return text.starts_with(letter.written);
        });
        if (danish != letters.end()) {
            out += danish->plain;
            text.remove_prefix(danish->written.size());
            continue;
        }
        const char c = text.front();
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        text.remove_prefix(1);
    }
    return out;
}

std::size_t common_start(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

/// The only word of which `part` is a piece, or empty.
std::string_view only_word_with(std::string_view part, std::span<const std::string_view> words) {
    constexpr std::size_t shortest_piece = 4;
    std::string_view found;
    if (part.size() < shortest_piece)
        return found;
    for (const auto word : words) {
        if (folded(word).find(part) == std::string::npos)
            continue;
        if (!found.empty())
            return {};
        found = word;
    }
    return found;
}
}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    // Three rows of the table suffice: a swap reaches two rows back.
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row[b.size()];
}

std::string_view nearest_word(std::string_view written, std::span<const std::string_view> words) {
    if (written.empty() || written.size() > longest_word)
        return {};
    const auto wanted = folded(written);
    std::string_view nearest;
    // A third of the letters may be wrong, and one in the shortest word.
    auto best = std::max<std::size_t>(1, wanted.size() / 3);
    std::size_t best_start = 0;
    for (const auto word : words) {
        const auto candidate = folded(word);
        const auto [shorter, longer] = std::minmax({wanted.size(), candidate.size()});
        if (longer - shorter > best)
            continue;
        const auto distance = edit_distance(wanted, candidate);
        if (distance > best || distance >= candidate.size())
            continue;
        // Of equally near words the one that starts like the written one is meant.
        const auto start = common_start(wanted, candidate);
        if (nearest.empty() || distance < best || start > best_start) {
            best = distance;
            best_start = start;
            nearest = word;
        }
    }
    return nearest.empty() ? only_word_with(wanted, words) : nearest;
}

std::string one_of(std::span<const std::string_view> words) {
    // A line that goes on for ever hides the nearest word at its end.
    constexpr std::size_t most_words = 16;
    constexpr std::size_t words_shown = 12;
    const auto shown = words.size() > most_words ? words_shown : words.size();
    std::string text;
    for (std::size_t i = 0; i != shown; ++i) {
        if (i != 0)
            text += i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    if (shown != words.size())
        text += " or " + std::to_string(words.size() - shown) + " more";
    return text;
}
}  // namespace lakmus::scenarios
