#include "reports/html/page_parts.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace lakmus::reports {
namespace {
struct Sign {
    std::string_view css;
    std::string_view symbol;
    std::string_view word;
};

Sign sign_of(Decision decision) {
    switch (decision) {
        case Decision::go:
            return {"go", "✓", "Go"};
        case Decision::no_go:
            return {"no-go", "✕", "No-go"};
        case Decision::not_observed:
        case Decision::undecided:
            break;
    }
    return {"undecided", "?", "No decision"};
}

Sign sign_of(RuleState state) {
    switch (state) {
        case RuleState::conforms:
            return {"conforms", "✓", "conforms"};
        case RuleState::known_issue:
            return {"known", "◆", "known issue"};
        case RuleState::affected:
            return {"affected", "▲", "affected"};
        case RuleState::deviates:
            return {"deviates", "✕", "deviates"};
        case RuleState::not_observed:
            break;
    }
    return {"not-observed", "○", "not observed"};
}

constexpr std::array all_states{
    RuleState::conforms,
    RuleState::known_issue,
    RuleState::affected,
    RuleState::deviates,
    RuleState::not_observed};

void write_contents(const ReportPage& page, Markup& html) {
    html.open("nav", {{"class", "contents"}, {"aria-label", "Parts of the report"}}).open("ul");
    const auto add = [&](std::string_view id, std::string_view text) {
        html.open("li").leaf("a", text, {{"href", fmt::format("#{}", id)}}).close();
    };
    add("sections", "By section");
    add("findings", fmt::format("Findings ({})", page.findings.size()));
    add("known-issues", fmt::format("Known issues ({})", page.known.size()));
    add("unsettled", "Not observed, not specified");
    if (page.earlier)
        add("earlier", "Since the earlier run");
    add("cases", "Cases");
    add("rules", "Rules");
    html.close().close();
}

void write_count(std::size_t count, std::string_view css, Markup& html) {
    html.leaf(
        "td",
        count == 0 ? "–" : std::to_string(count),
        {{"class", count == 0 ? "none" : std::string{css}}}
    );
}

void write_section_row(const SectionRow& row, Markup& html) {
    html.open("tr").open("th", {{"scope", "row"}}).open("div", {{"class", "section-name"}});
    html.leaf(
        "a",
        row.number,
        {{"href", fmt::format("#section={}", row.number)}, {"title", "Cases of this section"}}
    );
    html.leaf("span", row.title).close().close();
    html.open("td", {{"class", "verdict"}});
    write_state(row.state(), html);
    html.close();
    write_count(row.rules.size(), "", html);
    for (const auto state : all_states)
        write_count(row.count(state), sign_of(state).css, html);
    write_count(row.open_questions, "", html);
    html.close();
}

}  // namespace

void write_state(RuleState state, Markup& html) {
    const auto sign = sign_of(state);
    html.open("span", {{"class", fmt::format("state {}", sign.css)}});
    html.leaf("span", sign.symbol, {{"aria-hidden", "true"}, {"class", "symbol"}});
    html.text(sign.word).close();
}

void open_part(std::string_view id, std::string_view title, Markup& html) {
    html.open(
        "section", {{"id", std::string{id}}, {"aria-labelledby", fmt::format("{}-title", id)}}
    );
    html.leaf("h2", title, {{"id", fmt::format("{}-title", id)}});
}

void write_decision(const ReportPage& page, Markup& html) {
    if (!page.incomplete.empty()) {
        html.open("p", {{"class", "incomplete"}, {"role", "alert"}});
        html.leaf("strong", "Incomplete. ").text(page.incomplete).close();
    }
    const auto sign = sign_of(page.decision);
    html.open(
        "section",
        {{"id", "decision"},
         {"class", fmt::format("decision {}", sign.css)},
         {"aria-labelledby", "decision-title"}}
    );
    html.open("h2", {{"id", "decision-title"}});
    html.leaf("span", sign.symbol, {{"aria-hidden", "true"}, {"class", "symbol"}});
    html.text(sign.word).close();
    html.leaf("p", page.sentence, {{"class", "sentence"}});
    html.open("dl", {{"class", "facts"}});
    for (const auto& fact : page.facts)
        html.open("div").leaf("dt", fact.label).leaf("dd", fact.text).close();
    html.close().close();
    html.open("noscript");
    html.leaf("p", "Scripts are off: the cases below cannot be opened; all else can be read.");
    html.close();
    write_contents(page, html);
}

void write_sections(const ReportPage& page, Markup& html) {
    open_part("sections", "By section of the release note", html);
    html.leaf(
        "p",
        "Each rule counts once, by the gravest that was seen of it. A rule is affected where it "
        "deviates only because of a fault that belongs to another rule.",
        {{"class", "aside"}}
    );
    html.open(
        "div",
        {{"class", "scroll"},
         {"tabindex", "0"},
         {"role", "region"},
         {"aria-labelledby", "sections-title"}}
    );
    html.open("table", {{"class", "sections"}});
    html.open("thead").open("tr");
    for (const auto* head : {"Section", "Verdict", "Rules"})
        html.leaf("th", head, {{"scope", "col"}});
    for (const auto state : all_states) {
        const auto sign = sign_of(state);
        html.leaf("th", fmt::format("{} {}", sign.symbol, sign.word), {{"scope", "col"}});
    }
    html.leaf("th", "? open questions", {{"scope", "col"}});
    html.close().close().open("tbody");
    for (const auto& row : page.sections)
        write_section_row(row, html);
    html.close().close().close().close();
}
}  // namespace lakmus::reports
