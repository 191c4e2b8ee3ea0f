#pragma once

#include "scenarios/format/node.hpp"

#include <span>

namespace lakmus::scenarios {
/// "`on_hodl`": a person's text as messages show it: short, on one line, and without any number
/// that could be somebody's CPR number.
[[nodiscard]] std::string quoted(std::string_view text);

/// What a node is, for messages: "`on_hodl`", "a list", "nothing".
[[nodiscard]] std::string describe(const Node& node);

/// Collects what is wrong with a file. Each fault is told once, however many cases share it.
class Problems {
public:
    void add(Problem problem);
    /// "found …; expected …"; the words are completed here.
    void add(const Mark& mark, std::string_view found, std::string_view expected);
    /// Finds fault with a whole node.
    void unexpected(const Node& node, std::string_view expected);
    /// Finds fault with a node that should be one of `words`, or stand for one of them.
    void unknown_word(
        const Node& node, std::string_view expected, std::span<const std::string_view> words
    );
    void add_all(const std::vector<Problem>& problems);

    [[nodiscard]] bool empty() const { return problems_.empty(); }
    /// Everything, in order of place.
    [[nodiscard]] std::vector<Problem> take();

private:
    [[nodiscard]] bool is_full() const;

    std::vector<Problem> problems_;
};
}  // namespace lakmus::scenarios
