#include "reports/html/page.hpp"

#include "model/variants.hpp"
#include "reports/closing.hpp"
#include "reports/escaping.hpp"
#include "reports/html/case_detail.hpp"
#include "reports/html/decision.hpp"
#include "reports/html/gathering.hpp"
#include "reports/listed_issues.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace lakmus::reports {
namespace {
using oracle::IssueOutcome;
using oracle::Summary;
using oracle::Verdict;

using FailureKind = oracle::Failure::Kind;
constexpr std::array failure_kinds{
    FailureKind::crash,
    FailureKind::timeout,
    FailureKind::malformed,
    FailureKind::too_much,
    FailureKind::protocol,
    FailureKind::unusable};

std::uint64_t at(const std::vector<std::uint64_t>& counts, model::RuleIndex rule) {
    const auto place = static_cast<std::size_t>(rule);
    return place < counts.size() ? counts[place] : 0;
}

/// What the run showed of the rules, beside what its summary tells.
struct Seen {
    const std::vector<std::uint64_t>& known_by_rule;
    const model::RuleSet& unexplained;
};

/// The rules of which the diagnosis says that they are not followed, and those of deviations
/// without a diagnosis: what deviates elsewhere only follows from these.
model::RuleSet rules_at_fault(
    const model::Catalogue& catalogue, const Summary& summary, const Seen& seen
) {
    auto rules = seen.unexplained;
    for (const auto& root : summary.roots)
        if (const auto rule = rule_of(catalogue, root.variant); rule != model::no_rule)
            rules.insert(rule);
    return rules;
}

RuleState state_of(const RuleRow& row, std::uint64_t known, bool at_fault) {
    if (row.deviating != 0)
        return at_fault ? RuleState::deviates : RuleState::affected;
    if (known != 0)
        return RuleState::known_issue;
    return row.kept + row.broken != 0 ? RuleState::conforms : RuleState::not_observed;
}

void add_open_questions(
    std::vector<SectionRow>& rows, const model::Catalogue& catalogue, const Summary& summary
) {
    const auto count = std::min(summary.questions.size(), catalogue.questions().size());
    for (std::size_t i = 0; i != count; ++i) {
        const auto asker = catalogue.asked_by(static_cast<model::QuestionIndex>(i));
        const auto section = &catalogue.section_of(asker) - catalogue.sections().data();
        if (summary.questions[i] != 0)
            ++rows[static_cast<std::size_t>(section)].open_questions;
    }
}

std::vector<SectionRow> sections_of(
    const model::Catalogue& catalogue, const Summary& summary, const Seen& seen
) {
    const auto at_fault = rules_at_fault(catalogue, summary, seen);
    std::vector<SectionRow> rows;
    std::size_t next = 0;
    for (const auto& section : catalogue.sections()) {
        auto& row = rows.emplace_back(SectionRow{section.number, section.title, {}});
        for (std::size_t i = 0; i != section.rules.size(); ++i) {
            const auto rule = static_cast<model::RuleIndex>(next++);
            RuleRow told{
                .rule = rule,
                .kept = at(summary.rule_kept, rule),
                .broken = at(summary.rule_broken, rule),
                .deviating = at(summary.rule_deviations, rule)};
            told.state = state_of(told, at(seen.known_by_rule, rule), at_fault.contains(rule));
            row.rules.push_back(told);
        }
    }
    add_open_questions(rows, catalogue, summary);
    return rows;
}

/// "Behaves as before the release: Started absences could not be deleted."
std::string title_of(const oracle::Root& root) {
    auto words = root.in_words.substr(0, root.in_words.find(" The rule says: "));
    if (!words.empty())
        words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return printable(words);
}

Finding fault_of(const model::Catalogue& catalogue, const oracle::Root& root) {
    return {
        .kind = Finding::Kind::fault,
        .title = title_of(root),
        .variant = printable(root.variant),
        .rule = rule_of(catalogue, root.variant),
        .in_words = printable(root.in_words),
        .or_equally = root.or_equally,
        .cases = root.cases,
        .checks = root.checks,
        .examples = {}};
}

std::string due_text(const IssueOutcome& issue) {
    auto text = "by " + issue.owner;
    if (!issue.ticket.empty())
        text += ", " + issue.ticket;
    return printable(
        text + (issue.last_day.empty() ? ", no end" : ", allowed until " + issue.last_day)
    );
}

/// A variant is told by what a system under it does; what else a list says is left as it is.
KnownRow known_row(
    const model::Catalogue& catalogue, const std::string& condition, const std::string& in_words
) {
    const auto* variant = model::find_variant(condition);
    KnownRow row;
    row.what = printable(variant == nullptr ? in_words : variant->says);
    row.rule = rule_of(catalogue, condition);
    return row;
}

/// Rules that nothing put to work: nobody may take them for kept.
void add_idle_rules(ReportPage& page) {
    std::vector<std::string> ids;
    for (const auto& section : page.sections)
        for (const auto& row : section.rules)
            if (row.state == RuleState::not_observed)
                ids.emplace_back(page.catalogue->rule(row.rule).id);
    if (!ids.empty())
        page.unobserved.push_back(
            {"rules",
             fmt::format(
                 "{} in no step that was judged: {}",
                 counted(ids.size(), "rule was at work", "rules were at work"),
                 listed(ids, 12)
             )}
        );
}

void add_problems(ReportPage& page, const Summary& summary) {
    constexpr std::size_t most = 50;
    for (std::size_t i = 0; i != std::min(summary.problems.size(), most); ++i)
        page.problems.push_back(printable(scenarios::to_text(summary.problems[i])));
    if (summary.problems.size() > most)
        page.problems.push_back(fmt::format("… and {} more", summary.problems.size() - most));
}

/// What the top of the page says beside the decision.
std::vector<Line> facts_of(
    const model::Catalogue& catalogue,
    const oracle::RunInfo& info,
    const Summary& summary,
    const Totals& totals
) {
    std::vector<Line> facts;
    for (auto& line : closing_lines(catalogue, info, summary, totals))
        if (line.label == "cases" || line.label == "checks" || line.label == "rules")
            facts.push_back(std::move(line));
    return facts;
}
}  // namespace

std::size_t SectionRow::count(RuleState state) const {
    return static_cast<std::size_t>(std::ranges::count(rules, state, &RuleRow::state));
}

RuleState SectionRow::state() const {
    const auto worst = std::ranges::max_element(rules, {}, &RuleRow::state);
    return worst == rules.end() ? RuleState::not_observed : worst->state;
}

void Gathering::add_findings(ReportPage& page, const oracle::Summary& end) const {
    using Kind = Finding::Kind;
    for (const auto& root : end.roots) {
        auto& fault = page.findings.emplace_back(fault_of(catalogue_, root));
        fault.examples = examples("fault " + root.variant);
    }
    const auto add = [&](Kind kind, std::string title, const std::string& key) {
        if (const auto* found = group(key))
            page.findings.push_back(
                {.kind = kind,
                 .title = std::move(title),
                 .variant = {},
                 .in_words = {},
                 .or_equally = {},
                 .cases = found->cases,
                 .examples = examples(key)}
            );
    };
    add(Kind::unexplained,
        "Deviates, and no known issue, former behaviour or single fault explains it",
        "unexplained");
    for (const auto kind : failure_kinds) {
        const std::string name{failure_kind_text(kind)};
        add(Kind::failure, "The target failed: " + name, "failure " + name);
    }
    add(Kind::flaky, "Went another way when it was played again", "flaky");
    add(Kind::dispute, "The author of the scenario and the model contradict each other", "dispute");
    for (auto& finding : page.findings)
        if (finding.kind == Kind::unexplained)
            finding.checks = totals_.unexplained().checks;
}

void Gathering::add_known(ReportPage& page, const oracle::Summary& end) const {
    for (const auto& issue : end.issues) {
        auto& row =
            page.known.emplace_back(known_row(catalogue_, issue.condition, issue.condition));
        row.id =
            printable(issue.id == issue.condition ? issue.id : issue.id + " " + issue.condition);
        row.state = oracle::issue_end_name(issue.end);
        row.fix = due_text(issue);
        row.counts = issue_text(issue);
        row.is_vendors = true;
        row.fails_the_run = issue.end == IssueOutcome::End::stale;
        row.examples = examples("issue " + issue.id);
    }
    for (const auto& group : totals_.known_issues()) {
        auto& row = page.known.emplace_back(known_row(catalogue_, group.variants, group.in_words));
        const auto rule = catalogue_.find_rule(
            std::string_view{group.variants}.substr(group.variants.find(':') + 1)
        );
        const auto fix =
            rule == model::no_rule ? std::string_view{} : catalogue_.rule(rule).known_fix;
        row.id = printable(group.variants);
        row.state = "seen";
        row.fix = fix.empty() ? "the release note names no date" : std::string{fix};
        row.counts = fmt::format(
            "{} in {}",
            counted(group.checks, "check", "checks"),
            counted(group.cases, "case", "cases")
        );
        row.examples = examples("known " + group.variants);
    }
}

void Gathering::add_inconsistencies(ReportPage& page, const oracle::Summary& end) const {
    for (const auto& one : end.inconsistencies) {
        const auto& question = catalogue_.question(one.question);
        page.inconsistencies.push_back({question.id, std::string{question.asks}});
        for (std::size_t i = 0; i != one.readings.size(); ++i)
            page.inconsistencies.push_back(
                {"",
                 fmt::format(
                     "{}: {}", question.readings.at(one.readings.at(i)), printable(one.places.at(i))
                 )}
            );
    }
}

ReportPage Gathering::page(const oracle::Summary& end) const {
    ReportPage page;
    page.catalogue = &catalogue_;
    page.info = info_;
    page.decision = decision_of(end);
    page.sentence = sentence_of(end, totals_);
    page.incomplete = incomplete_text(info_, end);
    page.facts = facts_of(catalogue_, info_, end, totals_);
    page.sections = sections_of(catalogue_, end, {known_by_rule_, unexplained_});
    add_findings(page, end);
    add_known(page, end);
    if (end.tally.of(Verdict::not_observed) != 0 || end.of(Verdict::not_observed) != 0)
        page.unobserved = unobserved_.lines(info_.capabilities);
    add_idle_rules(page);
    for (std::size_t i = 0; i != std::min(end.questions.size(), catalogue_.questions().size()); ++i)
        if (end.questions[i] != 0)
            page.open.push_back({static_cast<model::QuestionIndex>(i), end.questions[i]});
    add_inconsistencies(page, end);
    add_problems(page, end);
    page.cases = lines_;
    std::ranges::stable_sort(page.cases, std::ranges::greater{}, &CaseLine::verdict);
    page.cases_left_out = lines_left_out_;
    add_details(page);
    return page;
}
}  // namespace lakmus::reports
