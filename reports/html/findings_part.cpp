#include "reports/html/page_parts.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
constexpr std::size_t findings_shown = 100;
constexpr std::size_t rows_shown = 200;

std::string_view kind_word(Finding::Kind kind) {
    switch (kind) {
        case Finding::Kind::fault:
            return "Fault";
        case Finding::Kind::unexplained:
            return "Unexplained";
        case Finding::Kind::failure:
            return "Target failure";
        case Finding::Kind::flaky:
            return "Flaky";
        case Finding::Kind::dispute:
            return "Disputed";
    }
    return {};
}

const CaseDetail* detail_of(const ReportPage& page, std::size_t number) {
    const auto found = std::ranges::find(page.details, number, &CaseDetail::number);
    return found == page.details.end() ? nullptr : &*found;
}

/// Cases that can be opened in their place; the script fills them.
void write_examples(
    const ReportPage& page, const std::vector<std::size_t>& examples, Markup& html
) {
    for (const auto number : examples) {
        const auto* detail = detail_of(page, number);
        if (detail == nullptr)
            continue;
        html.open("details", {{"class", "case"}, {"data-case", std::to_string(number)}});
        html.open("summary", {{"class", "item"}});
        html.leaf("span", fmt::format("Case {}", number), {{"class", "case-number"}});
        html.text(" ").leaf("span", detail->name, {{"class", "case-name"}});
        html.text(" ").leaf("code", detail->place);
        html.close().close();
    }
}

void write_rule_box(const ReportPage& page, model::RuleIndex rule, Markup& html) {
    const auto& row = page.catalogue->rule(rule);
    const auto& section = page.catalogue->section_of(rule);
    html.open("div", {{"class", "rule-box"}});
    html.open("p", {{"class", "rule-head"}});
    html.text("The rule ").leaf("a", row.id, {{"href", fmt::format("#rule-{}", row.id)}});
    html.text(fmt::format(", section {} {}", section.number, section.title)).close();
    html.leaf("p", row.says, {{"class", "rule-says"}}).close();
}

std::string counts_of(const Finding& finding) {
    const auto cases = counted(finding.cases, "case", "cases");
    return finding.checks == 0
               ? cases
               : fmt::format(
                     "{} in {}", counted(finding.checks, "failing check", "failing checks"), cases
                 );
}

void write_finding(
    const ReportPage& page, const Finding& finding, std::size_t number, Markup& html
) {
    html.open("article", {{"class", "finding"}, {"id", fmt::format("finding-{}", number)}});
    html.open("p", {{"class", "finding-meta"}});
    html.leaf("span", fmt::format("✕ {} {}", kind_word(finding.kind), number), {{"class", "kind"}});
    html.text(" ").leaf("span", counts_of(finding));
    if (!finding.variant.empty())
        html.text(" ").leaf("code", finding.variant);
    html.close();
    html.leaf("h3", finding.title);
    if (finding.rule != model::no_rule)
        write_rule_box(page, finding.rule, html);
    if (!finding.or_equally.empty())
        html.leaf(
            "p",
            "Nothing in this run tells it from " + listed(finding.or_equally, 3) + ".",
            {{"class", "equally"}}
        );
    write_examples(page, finding.examples, html);
    html.close();
}

void write_known(const ReportPage& page, const KnownRow& row, Markup& html) {
    const auto* css = row.fails_the_run ? "state deviates" : "state known";
    html.open("article", {{"class", "finding known"}});
    html.open("p", {{"class", "finding-meta"}});
    html.leaf("span", (row.fails_the_run ? "✕ " : "◆ ") + row.state, {{"class", css}});
    html.leaf("span", row.counts).leaf("code", row.id).close();
    html.leaf("h4", row.what);
    if (row.rule != model::no_rule)
        write_rule_box(page, row.rule, html);
    html.open("p").leaf("b", row.is_vendors ? "Seen to by: " : "Fix expected: ").text(row.fix);
    html.close();
    write_examples(page, row.examples, html);
    html.close();
}

void write_known_of(const ReportPage& page, bool vendors, std::string_view title, Markup& html) {
    std::size_t count = 0;
    for (const auto& row : page.known) {
        if (row.is_vendors != vendors)
            continue;
        if (count++ == 0)
            html.leaf("h3", title);
        if (count <= rows_shown)
            write_known(page, row, html);
    }
    if (count > rows_shown)
        html.leaf("p", fmt::format("{} more are left out.", count - rows_shown));
}

/// Lines with labels; one without a label continues the last.
void write_lines(const std::vector<Line>& lines, Markup& html) {
    html.open("dl", {{"class", "lines"}});
    for (const auto& line : lines) {
        if (!line.label.empty())
            html.leaf("dt", line.label);
        html.leaf("dd", line.text);
    }
    html.close();
}

void write_open_questions(const ReportPage& page, Markup& html) {
    html.open(
        "div",
        {{"class", "scroll"},
         {"tabindex", "0"},
         {"role", "region"},
         {"aria-label", "Not specified"}}
    );
    html.open("table").leaf("caption", "What the note leaves open: every reading conforms.");
    html.open("thead").open("tr");
    for (const auto* head : {"Question", "It asks", "Cases"})
        html.leaf("th", head, {{"scope", "col"}});
    html.close().close().open("tbody");
    for (const auto& row : page.open) {
        const auto& question = page.catalogue->question(row.question);
        html.open("tr").leaf("th", question.id, {{"scope", "row"}});
        html.leaf("td", question.asks).leaf("td", std::to_string(row.cases)).close();
    }
    html.close().close().close();
}
}  // namespace

void write_findings(const ReportPage& page, Markup& html) {
    open_part("findings", "Findings", html);
    if (page.findings.empty())
        html.leaf("p", "Nothing that somebody must see to.", {{"class", "calm"}});
    for (std::size_t i = 0; i != std::min(page.findings.size(), findings_shown); ++i)
        write_finding(page, page.findings[i], i + 1, html);
    if (page.findings.size() > findings_shown)
        html.leaf(
            "p",
            fmt::format("{} more findings are left out.", page.findings.size() - findings_shown)
        );
    if (!page.problems.empty()) {
        html.leaf("h3", "Input that could not be used").open("ul");
        for (const auto& problem : page.problems)
            html.open("li").leaf("code", problem).close();
        html.close();
    }
    html.close();
}

void write_known_issues(const ReportPage& page, Markup& html) {
    open_part("known-issues", "Known issues", html);
    if (page.known.empty())
        html.leaf(
            "p", "None was seen, and no list of the vendor's own was given.", {{"class", "calm"}}
        );
    write_known_of(page, true, "On the vendor's own list", html);
    write_known_of(page, false, "Of the release, told by its note", html);
    html.close();
}

void write_unsettled(const ReportPage& page, Markup& html) {
    open_part("unsettled", "Not observed, not specified", html);
    html.leaf("h3", "Not observed");
    if (page.unobserved.empty())
        html.leaf(
            "p",
            "The target showed all that was looked at, and every rule was at work.",
            {{"class", "calm"}}
        );
    else
        write_lines(page.unobserved, html);
    if (!page.inconsistencies.empty()) {
        html.leaf("h3", "Inconsistent");
        html.leaf(
            "p",
            "The target answers an open question in two ways: neither deviates, but both cannot be "
            "meant."
        );
        write_lines(page.inconsistencies, html);
    }
    html.leaf("h3", "Not specified");
    if (page.open.empty())
        html.leaf("p", "No open question was met.", {{"class", "calm"}});
    else {
        html.open("details").leaf(
            "summary",
            counted(page.open.size(), "open question was met", "open questions were met"),
            {{"class", "item"}}
        );
        write_open_questions(page, html);
        html.close();
    }
    html.close();
}

void write_earlier_run(const ReportPage& page, Markup& html) {
    if (!page.earlier)
        return;
    open_part("earlier", "Since the earlier run", html);
    html.open("p").text("Compared with ").leaf("code", page.earlier->name).close();
    write_lines(page.earlier->changes, html);
    html.close();
}
}  // namespace lakmus::reports
