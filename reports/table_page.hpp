#pragma once

#include "reports/describe.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace lakmus::reports {
/// Rows that have a heading in common. Its texts are raw: each format escapes them.
struct TableSection {
    std::string title{};
    /// A heading that begins with `>` is over a column of numbers.
    std::vector<std::string> headings{};
    std::vector<std::vector<std::string>> rows{};
    bool is_bad = false;         ///< What stands here fails.
    std::string drawing{};       ///< SVG of ours, for the HTML alone.
    std::string without_rows{};  ///< What is said then; empty: the section is left out.
};

/// A page of tables that is told as text, Markdown and HTML alike.
struct TablePage {
    std::string title;
    std::string verdict;
    bool is_bad = false;
    std::vector<Line> facts{};
    std::vector<TableSection> sections{};
};

/// Sections of at most 40 rows, and the number of what is left out.
void write_text(const TablePage& page, std::ostream& out, bool colour = false);
/// Bounded as `MarkdownReport` is.
void write_markdown(const TablePage& page, std::ostream& out);
/// One self-contained file without scripts, for light and dark and for print.
void write_html(const TablePage& page, std::ostream& out);
}  // namespace lakmus::reports
