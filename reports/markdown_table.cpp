#include "reports/markdown_table.hpp"

#include <fmt/format.h>

namespace lakmus::reports {
MarkdownTable::MarkdownTable(const std::vector<std::string_view>& headings) {
    std::string line;
    for (auto heading : headings) {
        const bool is_number = heading.starts_with('>');
        heading.remove_prefix(is_number ? 1 : 0);
        head_ += fmt::format("| {} ", heading);
        line += is_number ? "| ---: " : "| --- ";
    }
    head_ += "|\n" + line + "|\n";
}

void MarkdownTable::add(const std::vector<std::string>& cells, std::size_t limit) {
    if (shown_ >= limit) {
        ++unshown_;
        return;
    }
    for (const auto& cell : cells)
        rows_ += fmt::format("| {} ", cell);
    rows_ += "|\n";
    ++shown_;
}

std::string MarkdownTable::text() const {
    if (shown_ == 0)
        return {};
    const auto rest = unshown_ == 0 ? "" : fmt::format("\nand {} more\n", unshown_);
    return head_ + rows_ + rest + "\n";
}
}  // namespace lakmus::reports
