#include "reports/standings.hpp"

#include "reports/wording.hpp"

#include <algorithm>
#include <set>

namespace lakmus::reports {
namespace {
using model::RuleIndex;
using oracle::CaseReport;
using oracle::Verdict;
constexpr std::string_view between_variants = " + ";
using ByRule = std::map<RuleIndex, Verdict>;

void raise(ByRule& verdicts, RuleIndex rule, Verdict verdict) {
    auto& told = verdicts.try_emplace(rule, verdict).first->second;
    told = std::max(told, verdict);
}

/// What is said of a rule that no judged step put to work.
Verdict unseen_verdict(const CaseReport& report) {
    if (report.failure)
        return Verdict::target_failure;
    return report.verdict == Verdict::flaky ? Verdict::flaky : Verdict::not_observed;
}

model::RuleSet rules_of_variants(const model::Catalogue& catalogue, std::string_view variants) {
    model::RuleSet rules;
    for (;;) {
        const auto end = std::min(variants.find(between_variants), variants.size());
        const auto rule = rule_of_variant(catalogue, variants.substr(0, end));
        if (rule != model::no_rule)
            rules.insert(rule);
        if (end == variants.size())
            return rules;
        variants.remove_prefix(end + between_variants.size());
    }
}

/// The rules that a check is laid to.
model::RuleSet charged(
    const model::Catalogue& catalogue, const CaseReport& report, const oracle::Check& check
) {
    if (check.verdict != Verdict::deviation)
        return check.rules;
    if (auto rules = rules_of_variants(catalogue, check.explanation); !rules.empty())
        return rules;
    auto rules = check.rules;
    if (rules.empty())
        for (const auto rule : report.rules)
            rules.insert(rule);
    return rules;
}

void count_case(Standing& standing, Verdict verdict, const CaseReport& report) {
    const auto place = static_cast<std::size_t>(verdict);
    if (standing.cases[place]++ == 0)
        standing.examples[place] = place_text(report.place);
}

void count_check(Standing& standing, const oracle::Check& check) {
    if (check.verdict > Verdict::not_observed)
        ++standing.checks[static_cast<std::size_t>(check.verdict)];
}
}  // namespace

std::string_view decision_text(Decision decision) {
    switch (decision) {
        case Decision::go:
            return "go";
        case Decision::not_observed:
            return "not observed";
        case Decision::undecided:
            return "undecided";
        case Decision::no_go:
            return "no-go";
    }
    return {};
}

Decision Standing::decision() const {
    if (of(Verdict::deviation) != 0)
        return Decision::no_go;
    if (of(Verdict::target_failure) + of(Verdict::flaky) != 0)
        return Decision::undecided;
    const bool was_seen =
        of(Verdict::conforms) + of(Verdict::not_specified) + of(Verdict::known_issue) != 0;
    return was_seen ? Decision::go : Decision::not_observed;
}

RuleIndex rule_of_variant(const model::Catalogue& catalogue, std::string_view variant) {
    auto id = variant.substr(std::min(variant.find(':') + 1, variant.size()));
    for (;;) {
        const auto rule = catalogue.find_rule(id);
        const auto slash = id.rfind('/');
        if (rule != model::no_rule || slash == std::string_view::npos)
            return rule;
        id = id.substr(0, slash);
    }
}

std::map<RuleIndex, Verdict> verdicts_by_rule(
    const model::Catalogue& catalogue, const CaseReport& report
) {
    ByRule verdicts;
    const auto at_work = [&](RuleIndex rule) { raise(verdicts, rule, Verdict::conforms); };
    report.kept.for_each(at_work);
    report.broken.for_each(at_work);
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            charged(catalogue, report, check).for_each([&](RuleIndex rule) {
                raise(verdicts, rule, check.verdict);
            });
    for (const auto rule : report.rules)
        verdicts.try_emplace(rule, unseen_verdict(report));
    return verdicts;
}

Standings::Standings(const model::Catalogue& catalogue)
    : catalogue_{&catalogue},
      rules_(catalogue.rule_count()),
      sections_(catalogue.sections().size()) {}

std::size_t Standings::section_of(RuleIndex rule) const {
    return static_cast<std::size_t>(&catalogue_->section_of(rule) - catalogue_->sections().data());
}

void Standings::add(const CaseReport& report) {
    std::map<std::size_t, Verdict> by_section;
    for (const auto& [rule, verdict] : verdicts_by_rule(*catalogue_, report)) {
        count_case(rules_[static_cast<std::size_t>(rule)], verdict, report);
        auto& told = by_section.try_emplace(section_of(rule), verdict).first->second;
        told = std::max(told, verdict);
    }
    for (const auto& [section, verdict] : by_section)
        count_case(sections_[section], verdict, report);
    bool is_of_no_rule = false;
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            is_of_no_rule = !add(report, check) || is_of_no_rule;
    if (is_of_no_rule)
        count_case(no_rule_, Verdict::deviation, report);
}

bool Standings::add(const CaseReport& report, const oracle::Check& check) {
    const auto rules = charged(*catalogue_, report, check);
    std::set<std::size_t> sections;
    rules.for_each([&](RuleIndex rule) {
        count_check(rules_[static_cast<std::size_t>(rule)], check);
        sections.insert(section_of(rule));
    });
    for (const auto section : sections)
        count_check(sections_[section], check);
    const bool is_lost = rules.empty() && check.verdict == Verdict::deviation;
    if (is_lost)
        count_check(no_rule_, check);
    return !is_lost;
}
}  // namespace lakmus::reports
