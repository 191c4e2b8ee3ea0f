#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lakmus::reports {
/// A table in Markdown of a bounded number of rows; what is left out is counted below it.
class MarkdownTable {
public:
    static constexpr std::size_t most_rows = 15;

    /// A heading that begins with `>` is over a column of numbers.
    explicit MarkdownTable(const std::vector<std::string_view>& headings);

    /// Pre: the cells are Markdown already.
    void add(const std::vector<std::string>& cells, std::size_t limit = most_rows);
    /// With an empty line behind it; empty where there is no row.
    [[nodiscard]] std::string text() const;

private:
    std::string head_;
    std::string rows_;
    std::size_t shown_ = 0;
    std::size_t unshown_ = 0;
};
}  // namespace lakmus::reports
