#pragma once

#include "reports/html/markup.hpp"
#include "reports/html/page.hpp"

/// The parts of the page, in the order in which it shows them.
namespace lakmus::reports {
void write_decision(const ReportPage& page, Markup& html);
void write_sections(const ReportPage& page, Markup& html);
void write_findings(const ReportPage& page, Markup& html);
void write_known_issues(const ReportPage& page, Markup& html);
void write_unsettled(const ReportPage& page, Markup& html);
void write_earlier_run(const ReportPage& page, Markup& html);
void write_case_list(const ReportPage& page, std::size_t left_out, Markup& html);
void write_rules(const ReportPage& page, Markup& html);

/// A symbol beside a word, so that neither colour nor the symbol alone tells anything.
void write_state(RuleState state, Markup& html);
/// Opens a part with its heading; the caller closes it.
void open_part(std::string_view id, std::string_view title, Markup& html);
}  // namespace lakmus::reports
