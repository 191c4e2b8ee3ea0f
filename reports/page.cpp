#include "reports/page.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
constexpr std::string_view bold = "1";
constexpr std::string_view faint = "2";
constexpr std::string_view red = "31";
constexpr std::string_view green = "32";
constexpr std::size_t label_width = 10;
constexpr std::size_t hanging = 2;

std::string painted(bool colour, std::string_view text, std::string_view code) {
    return !colour || code.empty() ? std::string{text}
                                   : fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

std::string_view code_of(Line::Tone tone) {
    switch (tone) {
        case Line::Tone::plain:
            return {};
        case Line::Tone::good:
            return green;
        case Line::Tone::bad:
            return red;
    }
    return {};
}

/// Counts code points: all bytes but those that continue one.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// Lines of whole words, all but the first further in; a word that is too long has its own line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t further) {
    std::vector<std::string> lines{{}};
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        const auto word = text.substr(at, end - at);
        auto& line = lines.back();
        if (line.empty())
            line = word;
        else if (width_of(line) + 1 + width_of(word) <= width)
            line.append(" ").append(word);
        else
            lines.emplace_back(std::string(further, ' ').append(word));
        at = end + 1;
    }
    return lines;
}
}  // namespace

void Page::heading(std::string_view title, std::string_view text) {
    auto lines = wrapped(fmt::format("{} {}", title, text), page_width, hanging);
    lines.front() = painted(colour_, title, bold) + lines.front().substr(title.size());
    fmt::print(out_, "{}{}\n", is_empty_ ? "" : "\n", fmt::join(lines, "\n"));
    is_empty_ = false;
}

void Page::add(const Line& line) {
    std::string_view label = line.label;
    for (const auto& part : wrapped(line.text, page_width - label_width - 3, hanging)) {
        fmt::print(
            out_,
            "  {} {}\n",
            painted(colour_, fmt::format("{:<{}}", label, label_width), label.empty() ? "" : faint),
            painted(colour_, part, code_of(line.tone))
        );
        label = {};
    }
    is_empty_ = false;
}

void Page::text(std::string_view text) {
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        const auto indent = std::min(line.find_first_not_of(' '), line.size());
        for (const auto& part : wrapped(line.substr(indent), page_width - indent, 2 * hanging))
            fmt::print(out_, "{}{}\n", line.substr(0, indent), part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    is_empty_ = false;
}
}  // namespace lakmus::reports
