#include "reports/csv.hpp"

#include "reports/escaping.hpp"

#include <fmt/format.h>

namespace lakmus::reports {
namespace {
using oracle::Verdict;

/// Conforming and unobserved checks are not counted by rule.
std::string checks_text(const Standing& standing, Verdict verdict) {
    const bool is_counted = verdict > Verdict::not_observed;
    return is_counted ? fmt::to_string(standing.checks[static_cast<std::size_t>(verdict)]) : "";
}

void write_lines(
    std::ostream& out, const std::vector<std::string>& beginning, const Standing& standing
) {
    bool is_empty = true;
    const auto write = [&](std::string_view verdict, std::vector<std::string> counts) {
        auto cells = beginning;
        cells.emplace_back(verdict);
        cells.insert(cells.end(), counts.begin(), counts.end());
        out << csv_line(cells);
        is_empty = false;
    };
    for (auto i = oracle::verdict_count; i-- != 0;) {
        const auto verdict = static_cast<Verdict>(i);
        if (standing.cases[i] != 0)
            write(
                oracle::verdict_name(verdict),
                {fmt::to_string(standing.cases[i]),
                 checks_text(standing, verdict),
                 standing.examples[i]}
            );
    }
    if (is_empty)
        write("no case", {"0", "", ""});
}
}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells)
        line += (line.empty() ? "" : ";") + csv_cell(cell);
    return line + "\r\n";
}

void CsvReport::write(std::ostream& out) const {
    out << csv_mark
        << csv_line({"section", "rule", "says", "verdict", "cases", "checks", "example"});
    for (std::size_t i = 0; i != catalogue_->rule_count(); ++i) {
        const auto index = static_cast<model::RuleIndex>(i);
        const auto& rule = catalogue_->rule(index);
        const auto& section = catalogue_->section_of(index);
        write_lines(
            out,
            // With its title: a spreadsheet would take the number alone for a date.
            {fmt::format("{} {}", section.number, section.title),
             std::string{rule.id},
             std::string{rule.says}},
            standings_.of_rule(index)
        );
    }
    if (standings_.of_no_rule().of(Verdict::deviation) != 0)
        write_lines(out, {"of no rule", "", ""}, standings_.of_no_rule());
}
}  // namespace lakmus::reports
