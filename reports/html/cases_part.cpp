#include "reports/html/page_parts.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

namespace lakmus::reports {
namespace {
void write_choice(std::string_view id, std::string_view label, Markup& html) {
    html.open("label", {{"for", fmt::format("filter-{}", id)}}).text(label).close();
    html.open("select", {{"id", fmt::format("filter-{}", id)}, {"name", std::string{id}}});
    html.leaf("option", "all", {{"value", ""}}).close();
}

/// Filled and shown by the script, without which it would do nothing.
void write_filters(Markup& html) {
    html.open(
        "form",
        {{"id", "filters"},
         {"class", "filters"},
         {"role", "search"},
         {"aria-label", "Filter the cases"},
         {"hidden", ""}}
    );
    html.open("div").open("label", {{"for", "filter-text"}}).text("Text").close();
    html.empty(
        "input",
        {{"type", "search"}, {"id", "filter-text"}, {"name", "text"}, {"autocomplete", "off"}}
    );
    html.close();
    for (const auto& [id, label] :
         {std::pair{"verdict", "Verdict"},
          std::pair{"section", "Section"},
          std::pair{"rule", "Rule"}}) {
        html.open("div");
        write_choice(id, label, html);
        html.close();
    }
    html.leaf("button", "Show all", {{"type", "reset"}}).close();
}

void write_rule_row(const ReportPage& page, const RuleRow& row, Markup& html) {
    const auto& rule = page.catalogue->rule(row.rule);
    html.open("tr", {{"id", fmt::format("rule-{}", rule.id)}, {"tabindex", "-1"}});
    html.open("th", {{"scope", "row"}});
    html.leaf(
            "a",
            rule.id,
            {{"href", fmt::format("#rule={}", rule.id)}, {"title", "Cases of this rule"}}
    ).close();
    html.open("td").leaf("p", rule.says);
    if (!rule.former.empty())
        html.open("p", {{"class", "aside"}})
            .leaf("b", "Before the release: ")
            .text(rule.former)
            .close();
    if (!rule.known.empty())
        html.open("p", {{"class", "aside"}}).leaf("b", "Known issue: ").text(rule.known).close();
    html.close().open("td");
    write_state(row.state, html);
    html.close();
    html.leaf("td", fmt::format("{} / {} / {}", row.kept, row.broken, row.deviating)).close();
}
}  // namespace

void write_case_list(const ReportPage& page, std::size_t left_out, Markup& html) {
    open_part("cases", "Cases", html);
    write_filters(html);
    html.leaf(
        "p",
        "",
        {{"id", "filter-count"},
         {"class", "filter-count"},
         {"role", "status"},
         {"aria-live", "polite"}}
    );
    html.leaf("ol", "", {{"id", "case-list"}, {"class", "case-list"}});
    html.leaf("button", "Show more", {{"type", "button"}, {"id", "more"}, {"hidden", ""}});
    if (left_out != 0)
        html.leaf(
            "p",
            fmt::format(
                "{} left out of this list to keep the file small; all counts hold them.",
                counted(left_out, "case is", "cases are")
            ),
            {{"class", "left-out"}}
        );
    html.leaf(
        "p",
        fmt::format(
            "{} told in full: the shortest of each kind, and the first that deviate. The others "
            "are "
            "told in a line, with the command that plays them.",
            counted(page.details.size(), "case is", "cases are")
        ),
        {{"class", "aside"}}
    );
    html.close();
}

void write_rules(const ReportPage& page, Markup& html) {
    open_part("rules", "Rules", html);
    for (const auto& section : page.sections) {
        const bool conforms = section.state() == RuleState::conforms;
        html.open("details", {{"class", conforms ? "rule-section" : "rule-section telling"}});
        html.open("summary", {{"class", "item"}});
        html.leaf("span", section.number, {{"class", "number"}})
            .text(" ")
            .leaf("span", section.title)
            .text(" ");
        write_state(section.state(), html);
        html.close();
        html.open(
            "div",
            {{"class", "scroll"},
             {"tabindex", "0"},
             {"role", "region"},
             {"aria-label", fmt::format("Rules of section {}", section.number)}}
        );
        html.open("table", {{"class", "rules"}}).open("thead").open("tr");
        for (const auto* head :
             {"Rule", "It says", "In this run", "Cases kept / broken / deviating"})
            html.leaf("th", head, {{"scope", "col"}});
        html.close().close().open("tbody");
        for (const auto& row : section.rules)
            write_rule_row(page, row, html);
        html.close().close().close().close();
    }
    html.close();
}
}  // namespace lakmus::reports
