#include "reports/table_page.hpp"

#include "reports/escaping.hpp"
#include "reports/markdown.hpp"
#include "reports/markdown_table.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
constexpr std::size_t text_rows = 40;
constexpr std::size_t markdown_cell_bytes = 200;
constexpr std::string_view bold = "1";
constexpr std::string_view red = "31";
constexpr std::string_view green = "32";

bool is_number(std::string_view heading) { return heading.starts_with('>'); }

std::string_view words_of(std::string_view heading) {
    return heading.substr(is_number(heading) ? 1 : 0);
}

std::string_view verdict_colour(const TablePage& page) { return page.is_bad ? red : green; }

/// Counts code points: all bytes but those that continue one.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// The rows as a person sees them in columns.
class Columns {
public:
    explicit Columns(const TableSection& section) : section_{section} {
        std::vector<std::string> head;
        for (const auto& heading : section.headings)
            head.emplace_back(words_of(heading));
        add(head);
        for (std::size_t i = 0; i != std::min(section.rows.size(), text_rows); ++i)
            add(section.rows[i]);
    }

    void write(std::ostream& out) const {
        for (const auto& line : lines_) {
            std::string text;
            for (std::size_t i = 0; i != line.size(); ++i) {
                const std::string gap(widths_[i] - width_of(line[i]), ' ');
                const bool right = i < section_.headings.size() && is_number(section_.headings[i]);
                text += "  " + (right ? gap + line[i] : line[i] + gap);
            }
            text.resize(text.find_last_not_of(' ') + 1);
            out << text << '\n';
        }
        if (section_.rows.size() > text_rows)
            fmt::print(out, "  and {} more\n", section_.rows.size() - text_rows);
    }

private:
    void add(const std::vector<std::string>& cells) {
        std::vector<std::string> line;
        widths_.resize(std::max(widths_.size(), cells.size()));
        for (std::size_t i = 0; i != cells.size(); ++i) {
            line.push_back(printable(cells[i]));
            widths_[i] = std::max(widths_[i], width_of(line.back()));
        }
        lines_.push_back(std::move(line));
    }

    const TableSection& section_;
    std::vector<std::vector<std::string>> lines_;
    std::vector<std::size_t> widths_;
};

std::string title_of(const TableSection& section) {
    return section.rows.empty() ? section.title
                                : fmt::format("{} ({})", section.title, section.rows.size());
}

std::string markdown_of(const TableSection& section) {
    if (section.rows.empty() && section.without_rows.empty())
        return {};
    auto text = fmt::format("## {}\n\n", markdown_text(title_of(section)));
    if (section.rows.empty())
        return text + markdown_text(section.without_rows) + "\n\n";
    MarkdownTable table{{section.headings.begin(), section.headings.end()}};
    for (const auto& row : section.rows) {
        std::vector<std::string> cells;
        for (const auto& cell : row)
            cells.push_back(markdown_code(cell, markdown_cell_bytes));
        table.add(cells);
    }
    return text + table.text();
}

constexpr std::string_view html_head = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; }
main { padding: 0 1rem; }
h1 { font-size: 1.4rem; }
h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border-bottom: 1px solid #8886; padding: .25rem .75rem .25rem 0; }
th, td { text-align: left; vertical-align: top; }
td.n, th.n { font-variant-numeric: tabular-nums; text-align: right; }
.bad { border-left: .4rem solid #b3261e; padding-left: .6rem; }
.good { border-left: .4rem solid #1a7f37; padding-left: .6rem; }
svg { max-width: 100%; height: auto; }
@media print { body { margin: 0; max-width: none; } table { display: table; } }
</style>
)";

void write_html_table(const TableSection& section, std::ostream& out) {
    out << "<table>\n<thead><tr>";
    for (const auto& heading : section.headings)
        fmt::print(
            out,
            "<th scope=\"col\"{}>{}</th>",
            is_number(heading) ? " class=\"n\"" : "",
            html_line(words_of(heading))
        );
    out << "</tr></thead>\n<tbody>\n";
    for (const auto& row : section.rows) {
        out << "<tr>";
        for (std::size_t i = 0; i != row.size(); ++i) {
            const bool right = i < section.headings.size() && is_number(section.headings[i]);
            fmt::print(out, "<td{}>{}</td>", right ? " class=\"n\"" : "", html_line(row[i]));
        }
        out << "</tr>\n";
    }
    out << "</tbody>\n</table>\n";
}

void write_html_section(const TableSection& section, std::ostream& out) {
    if (section.rows.empty() && section.without_rows.empty())
        return;
    const bool is_bad = section.is_bad && !section.rows.empty();
    fmt::print(
        out,
        "<section>\n<h2{}>{}</h2>\n{}",
        is_bad ? " class=\"bad\"" : "",
        html_line(title_of(section)),
        section.drawing
    );
    if (section.rows.empty())
        fmt::print(out, "<p>{}</p>\n", html_line(section.without_rows));
    else
        write_html_table(section, out);
    out << "</section>\n";
}
}  // namespace

void write_text(const TablePage& page, std::ostream& out, bool colour) {
    const auto painted = [&](std::string_view text, std::string_view code) {
        return colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string{text};
    };
    for (const auto& section : page.sections) {
        if (section.rows.empty() && section.without_rows.empty())
            continue;
        fmt::print(out, "{}\n", painted(printable(title_of(section)), section.is_bad ? red : bold));
        if (section.rows.empty())
            fmt::print(out, "  {}\n", printable(section.without_rows));
        else
            Columns{section}.write(out);
        out << '\n';
    }
    for (const auto& fact : page.facts)
        fmt::print(out, "  {:<10} {}\n", fact.label, printable(fact.text));
    fmt::print(
        out, "  {:<10} {}\n", "result", painted(printable(page.verdict), verdict_colour(page))
    );
}

void write_markdown(const TablePage& page, std::ostream& out) {
    auto text = fmt::format("# {}\n\n", markdown_text(page.verdict));
    MarkdownTable facts{{page.title, ""}};
    for (const auto& fact : page.facts)
        facts.add({std::string{fact.label}, markdown_code(fact.text, markdown_cell_bytes)});
    text += facts.text();
    for (const auto& section : page.sections)
        if (auto part = markdown_of(section); text.size() + part.size() <= markdown_limit_bytes)
            text += part;
    out << text;
}

void write_html(const TablePage& page, std::ostream& out) {
    fmt::print(
        out,
        "{}<title>{}: {}</title>\n</head>\n<body>\n<main>\n<p>{}</p>\n<h1 class=\"{}\">{}</h1>\n",
        html_head,
        html_line(page.title),
        html_line(page.verdict),
        html_line(page.title),
        page.is_bad ? "bad" : "good",
        html_line(page.verdict)
    );
    out << "<table>\n<tbody>\n";
    for (const auto& fact : page.facts)
        fmt::print(
            out,
            "<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n",
            html_line(fact.label),
            html_line(fact.text)
        );
    out << "</tbody>\n</table>\n";
    for (const auto& section : page.sections)
        write_html_section(section, out);
    out << "</main>\n</body>\n</html>\n";
}
}  // namespace lakmus::reports
