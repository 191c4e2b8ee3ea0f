#pragma once

#include "scenarios/format/problems.hpp"

#include <map>

namespace lakmus::scenarios {
/// The names that templates use with a dollar sign, each with the place of its first use.
using UsedNames = std::map<std::string, Mark, std::less<>>;

/// Adds the names that `node` uses.
void collect_names(const Node& node, UsedNames& names);

/// Puts the values of table rows into templates, up to a limit on what all of it adds up to.
class Substitution {
public:
    explicit Substitution(Problems& problems) : problems_{&problems} {}

    /// A copy of `node` in which each name has its value from `row`, and `$$` has become `$`.
    /// What comes from a row has its place there; a name that the row does not give makes a value
    /// of which nobody complains again. A copy that is too large breaks off.
    [[nodiscard]] Node put_in(const Node& node, const Node& row);
    [[nodiscard]] bool is_too_large() const;

private:
    [[nodiscard]] Node put_in_text(const Node& node, const Node& row);
    void append(std::string_view piece, std::string& text);
    void append_value(const Node* value, Node& text);

    Problems* problems_;
    std::size_t spent_bytes_ = 0;
};
}  // namespace lakmus::scenarios
