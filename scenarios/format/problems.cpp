#include "scenarios/format/problems.hpp"

#include "scenarios/format/cpr.hpp"
#include "scenarios/format/limits.hpp"
#include "scenarios/format/nearest_word.hpp"
#include "scenarios/format/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace lakmus::scenarios {
std::string quoted(std::string_view text) {
    constexpr std::size_t shown_bytes = 60;
    auto shown = without_cprs(text);
    std::ranges::replace_if(
        shown, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' '
    );
    if (shown.size() > shown_bytes)
        shown = std::string{cut(shown, shown_bytes)} + "…";
    return fmt::format("`{}`", shown);
}

std::string describe(const Node& node) {
    switch (node.kind) {
        case NodeKind::nothing:
        case NodeKind::reported:
            return "nothing";
        case NodeKind::text:
            return quoted(node.text);
        case NodeKind::list:
            return "a list";
        case NodeKind::map:
            return "keys with values";
    }
    return {};
}

void Problems::add(Problem problem) {
    if (!is_full() && std::ranges::find(problems_, problem) == problems_.end())
        problems_.push_back(std::move(problem));
}

void Problems::add(const Mark& mark, std::string_view found, std::string_view expected) {
    add({place_of(mark), fmt::format("found {}", found), fmt::format("expected {}", expected), {}});
}

void Problems::unexpected(const Node& node, std::string_view expected) {
    unknown_word(node, expected, {});
}

void Problems::unknown_word(
    const Node& node, std::string_view expected, std::span<const std::string_view> words
) {
    if (is_full() || node.kind == NodeKind::reported)
        return;
    const auto nearest =
        node.kind == NodeKind::text ? nearest_word(node.text, words) : std::string_view{};
    add(
        {place_of(node.mark),
         fmt::format("found {}", describe(node)),
         fmt::format("expected {}", expected),
         std::string{nearest}}
    );
}

void Problems::add_all(const std::vector<Problem>& problems) {
    for (const auto& problem : problems)
        add(problem);
}

std::vector<Problem> Problems::take() {
    const auto order = [](const Problem& problem) {
        return std::tie(problem.place.file, problem.place.line, problem.place.column);
    };
    std::ranges::stable_sort(problems_, {}, order);
    return std::move(problems_);
}

bool Problems::is_full() const { return problems_.size() >= max_problems; }
}  // namespace lakmus::scenarios
