#include "reports/markdown.hpp"

#include "reports/escaping.hpp"
#include "reports/listed_issues.hpp"
#include "reports/markdown_table.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

namespace lakmus::reports {
namespace {
using oracle::Summary;
using oracle::Verdict;

constexpr std::size_t cell_limit = 200;
constexpr std::size_t sections_shown = 100;

std::string code(std::string_view text) { return markdown_code(text, cell_limit); }

std::string section(std::string_view title, const std::string& text) {
    return text.empty() ? "" : fmt::format("## {}\n\n{}", title, text);
}
}  // namespace

void MarkdownReport::add(const oracle::CaseReport& report) {
    totals_.add(report);
    standings_.add(report);
    unobserved_.add(report);
    const auto keep = [&](std::vector<Told>& told, std::size_t& count, std::string what) {
        if (count++ < MarkdownTable::most_rows)
            told.push_back({place_text(report.place), case_name(report), std::move(what)});
    };
    if (report.failure)
        keep(
            failures_,
            failure_count_,
            fmt::format("{}: {}", failure_kind_text(report.failure->kind), report.failure->what)
        );
    if (report.unexplained_from)
        keep(unexplained_, unexplained_count_, first_deviation(report));
}

std::string MarkdownReport::heading(const Summary& summary) const {
    MarkdownTable table{{"run", ""}};
    for (const auto& line : closing_lines(*catalogue_, info_, summary, totals_))
        if (line.label != "result")
            table.add({std::string{line.label}, code(line.text)});
    return fmt::format("# {}\n\n{}", markdown_text(result_text(summary)), table.text());
}

std::string MarkdownReport::faults(const Summary& summary) const {
    MarkdownTable roots{{"fault", "what the target does", ">cases", ">checks", "e.g."}};
    for (const auto& root : summary.roots)
        roots.add(
            {code(root.variant),
             code(root.in_words),
             fmt::to_string(root.cases),
             fmt::to_string(root.checks),
             code(root.example)}
        );
    const auto cases = [](const std::vector<Told>& told, std::size_t count) {
        MarkdownTable table{{"case", "", "what the target does"}};
        for (const auto& one : told)
            table.add({code(one.place), code(one.name), code(one.what)});
        auto text = table.text();
        if (count > told.size())
            text += fmt::format("and {} more\n\n", count - told.size());
        return text;
    };
    return section("Faults", roots.text()) +
           section("Deviations that nothing explains", cases(unexplained_, unexplained_count_)) +
           section("Failures of the target", cases(failures_, failure_count_));
}

/// When the note expects the fix of a known issue of the release.
std::string MarkdownReport::expected_fix(const std::string& variants) const {
    constexpr std::string_view prefix = "known:";
    const auto rule = variants.starts_with(prefix)
                          ? catalogue_->find_rule(std::string_view{variants}.substr(prefix.size()))
                          : model::no_rule;
    return rule == model::no_rule ? "" : std::string{catalogue_->rule(rule).known_fix};
}

std::string MarkdownReport::known_issues(const Summary& summary) const {
    MarkdownTable table{{"known issue", "what became of it", "expected fix", "owner"}};
    for (const auto& issue : summary.issues)
        table.add(
            {code(issue.id),
             code(fmt::format("{}: {}", oracle::issue_end_name(issue.end), issue_text(issue))),
             code(issue.ticket),
             code(issue.owner)}
        );
    for (const auto& group : totals_.known_issues())
        table.add(
            {code(group.variants),
             code(fmt::format(
                 "seen: {} in {}",
                 counted(group.checks, "check", "checks"),
                 counted(group.cases, "case", "cases")
             )),
             code(expected_fix(group.variants)),
             "the release"}
        );
    return section("Known issues", table.text());
}

std::string MarkdownReport::not_observed(const Summary& summary) const {
    if (summary.tally.of(Verdict::not_observed) + summary.of(Verdict::not_observed) == 0)
        return {};
    MarkdownTable table{{"", "why"}};
    for (const auto& line : unobserved_.lines(info_.capabilities))
        table.add({std::string{line.label}, code(line.text)});
    std::vector<std::string> rules;
    for (std::size_t i = 0; i != catalogue_->rule_count(); ++i)
        if (const auto rule = static_cast<model::RuleIndex>(i);
            standings_.of_rule(rule).decision() == Decision::not_observed)
            rules.emplace_back(catalogue_->rule(rule).id);
    if (!rules.empty())
        table.add({"rules", code("never seen: " + listed(rules, MarkdownTable::most_rows))});
    return section("Not observed", table.text());
}

std::string MarkdownReport::sections() const {
    MarkdownTable table{
        {"section",
         "decision",
         ">conform",
         ">known issue",
         ">not specified",
         ">not observed",
         ">target failure, flaky",
         ">deviate"}};
    const auto add = [&](const std::string& name, const Standing& standing) {
        const auto told = decision_text(standing.decision());
        const bool is_bad = standing.decision() == Decision::no_go;
        std::vector<std::string> cells{
            name, is_bad ? fmt::format("**{}**", told) : std::string{told}};
        for (const auto verdict :
             {Verdict::conforms,
              Verdict::known_issue,
              Verdict::not_specified,
              Verdict::not_observed})
            cells.push_back(fmt::to_string(standing.of(verdict)));
        cells.push_back(
            fmt::to_string(standing.of(Verdict::target_failure) + standing.of(Verdict::flaky))
        );
        cells.push_back(fmt::to_string(standing.of(Verdict::deviation)));
        table.add(cells, sections_shown);
    };
    for (std::size_t i = 0; i != catalogue_->sections().size(); ++i) {
        const auto& one = catalogue_->sections()[i];
        add(fmt::format("{} {}", one.number, one.title), standings_.of_section(i));
    }
    if (standings_.of_no_rule().of(Verdict::deviation) != 0)
        add("of no rule", standings_.of_no_rule());
    return section("By section", table.text());
}

std::string MarkdownReport::problems(const Summary& summary) const {
    MarkdownTable table{{"what could not be read"}};
    for (const auto& problem : summary.problems)
        table.add({code(scenarios::to_text(problem))});
    return section("Bad input", table.text());
}

void MarkdownReport::end(const Summary& summary) {
    for (const auto& part :
         {heading(summary),
          problems(summary),
          faults(summary),
          known_issues(summary),
          not_observed(summary),
          sections()})
        if (text_.size() + part.size() <= markdown_limit_bytes)
            text_ += part;
}
}  // namespace lakmus::reports
