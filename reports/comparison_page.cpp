#include "reports/comparison.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

namespace lakmus::reports {
namespace {
using oracle::CaseReport;
using oracle::Verdict;

constexpr std::array told_changes{
    Change::new_deviation,
    Change::new_failure,
    Change::changed_diagnosis,
    Change::fixed,
    Change::newly_known,
    Change::newly_unobserved,
    Change::came,
    Change::went};
constexpr std::array counted_changes{
    Change::still_deviating, Change::still_failing, Change::still_known, Change::same};

std::string place_of(const CaseReport& report) {
    return fmt::format("{}:{}", report.place.file, report.place.line);
}

std::string name_of(const CaseReport& report) {
    return report.name.empty() ? report.scenario : report.scenario + ": " + report.name;
}

/// The verdict of a case, and what explains it.
std::string state_of(const CaseReport* report) {
    if (report == nullptr)
        return "";
    std::string text{oracle::verdict_name(report->verdict)};
    std::vector<std::string> causes;
    for (const auto& explanation : report->explanations)
        causes.push_back(explanation.variant);
    if (report->failure)
        causes.push_back(report->failure->what);
    if (report->verdict == Verdict::deviation && causes.empty())
        causes.emplace_back("unexplained");
    return causes.empty() ? text : fmt::format("{}: {}", text, listed(causes, 3));
}

TableSection changed_cases(const RunComparison& comparison, Change change) {
    TableSection section{
        .title = std::string{change_text(change)},
        .headings = {"case", "", "before", "after", ""},
        .is_bad = change == Change::new_deviation || change == Change::new_failure};
    for (const auto& one : comparison.cases) {
        if (one.change != change)
            continue;
        const auto& told = one.after != nullptr ? *one.after : *one.before;
        section.rows.push_back(
            {place_of(told),
             name_of(told),
             state_of(one.before),
             state_of(one.after),
             one.is_regression ? "regression" : ""}
        );
    }
    return section;
}

std::string_view fault_state(const FaultChange& fault) {
    if (fault.before == 0)
        return "new";
    return fault.after == 0 ? "gone" : "still there";
}

TableSection faults(const RunComparison& comparison) {
    TableSection section{
        .title = "By fault",
        .headings = {"fault", "", ">cases before", ">cases after", "what the target does"}};
    for (const auto& fault : comparison.faults)
        section.rows.push_back(
            {fault.variant,
             std::string{fault_state(fault)},
             fmt::to_string(fault.before),
             fmt::to_string(fault.after),
             fault.in_words}
        );
    return section;
}

/// Of the rules of which something wrong or unseen changed.
TableSection rules(const RunComparison& comparison) {
    TableSection section{
        .title = "By rule",
        .headings = {"section", "rule", ">deviate", ">known issues", ">not observed"}};
    const auto& catalogue = *comparison.catalogue;
    for (std::size_t i = 0; i != catalogue.rule_count(); ++i) {
        const auto rule = static_cast<model::RuleIndex>(i);
        const auto& before = comparison.standings_before.of_rule(rule);
        const auto& after = comparison.standings_after.of_rule(rule);
        bool differs = false;
        std::vector<std::string> row{
            std::string{catalogue.section_of(rule).number}, std::string{catalogue.rule(rule).id}};
        for (const auto verdict :
             {Verdict::deviation, Verdict::known_issue, Verdict::not_observed}) {
            differs = differs || before.of(verdict) != after.of(verdict);
            row.push_back(fmt::format("{} → {}", before.of(verdict), after.of(verdict)));
        }
        if (differs)
            section.rows.push_back(std::move(row));
    }
    return section;
}

/// Entries of the vendor's list that ended otherwise.
TableSection issues(const RunComparison& comparison) {
    TableSection section{
        .title = "The list of known issues", .headings = {"entry", "before", "after"}};
    std::map<std::string, std::array<std::string, 2>> outcomes;
    for (const auto& issue : comparison.before->issues)
        outcomes[issue.id][0] = issue.outcome;
    for (const auto& issue : comparison.after->issues)
        outcomes[issue.id][1] = issue.outcome;
    for (const auto& [id, told] : outcomes)
        if (told[0] != told[1])
            section.rows.push_back({id, told[0], told[1]});
    return section;
}

std::string run_text(const Results& results, const std::string& name) {
    return fmt::format(
        "{}: {} {} ({}), rulebook {}, {}{}",
        name,
        results.name.empty() ? "a target" : results.name,
        results.version,
        results.target,
        results.rulebook,
        counted(results.cases.size(), "case", "cases"),
        results.complete ? "" : "; INCOMPLETE: the run was stopped, the other cases are not in it"
    );
}

std::string counts_text(const RunComparison& comparison) {
    std::string text;
    const auto add = [&](Change change) {
        if (const auto count = comparison.count(change); count != 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, change_text(change));
    };
    for (const auto change : told_changes)
        add(change);
    for (const auto change : counted_changes)
        add(change);
    return text.empty() ? "no case in either" : text;
}

std::string verdict_text(const RunComparison& comparison) {
    const auto worse = comparison.regressions();
    auto text = worse != 0 ? "WORSE: " + counted(worse, "regression", "regressions")
                           : std::string{"NOT WORSE: no regression"};
    if (worse == 0 && !comparison.is_complete())
        text = "NOT DECIDED: no regression in what was judged";
    return fmt::format(
        "{}{} (exit status {})",
        text,
        comparison.is_complete() ? "" : "; INCOMPLETE",
        comparison.exit_status()
    );
}
}  // namespace

std::string_view change_text(Change change) {
    switch (change) {
        case Change::new_deviation:
            return "new deviations";
        case Change::new_failure:
            return "new failures of the target";
        case Change::changed_diagnosis:
            return "changed diagnosis";
        case Change::fixed:
            return "fixed";
        case Change::newly_known:
            return "newly known issues";
        case Change::newly_unobserved:
            return "newly not observed";
        case Change::came:
            return "came";
        case Change::went:
            return "went";
        case Change::still_deviating:
            return "still deviating";
        case Change::still_failing:
            return "still failing";
        case Change::still_known:
            return "still known issues";
        case Change::same:
            return "unchanged";
    }
    return {};
}

TablePage comparison_page(
    const RunComparison& comparison, const std::array<std::string, 2>& names
) {
    TablePage page{
        .title = "comparison of two runs",
        .verdict = verdict_text(comparison),
        .is_bad = comparison.exit_status() != 0};
    page.facts = {
        {"before", run_text(*comparison.before, names[0])},
        {"after", run_text(*comparison.after, names[1])},
        {"cases", counts_text(comparison)}};
    if (comparison.before->rulebook != comparison.after->rulebook)
        page.facts.push_back({"rulebook", "the runs were judged by different rulebooks"});
    auto unknown = comparison.before->unknown_rules;
    unknown.insert(comparison.after->unknown_rules.begin(), comparison.after->unknown_rules.end());
    if (!unknown.empty())
        page.facts.push_back(
            {"rules", "unknown here, and left out: " + listed({unknown.begin(), unknown.end()}, 6)}
        );
    for (const auto change : told_changes)
        page.sections.push_back(changed_cases(comparison, change));
    page.sections.push_back(faults(comparison));
    page.sections.push_back(rules(comparison));
    page.sections.push_back(issues(comparison));
    return page;
}
}  // namespace lakmus::reports
