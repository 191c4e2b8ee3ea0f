#include "reports/html/case_detail.hpp"

#include "model/variants.hpp"
#include "reports/escaping.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace lakmus::reports {
namespace {
using oracle::Verdict;

constexpr std::size_t steps_told = 30;
constexpr std::size_t checks_told = 40;
constexpr std::size_t calls_told = 200;

void add_new(std::vector<model::RuleIndex>& rules, model::RuleIndex rule) {
    if (std::ranges::find(rules, rule) == rules.end())
        rules.push_back(rule);
}

/// The first so many lines, and how many there are beside them.
std::vector<std::string> bounded(const std::vector<std::string>& lines, std::size_t limit) {
    std::vector<std::string> told;
    for (std::size_t i = 0; i != std::min(lines.size(), limit); ++i)
        told.push_back(printable(lines[i]));
    if (lines.size() > limit)
        told.push_back(fmt::format("… and {} more", lines.size() - limit));
    return told;
}

CheckRow row_of(const oracle::CaseReport& report, const oracle::Check& check) {
    CheckRow row{
        .kind = std::string{oracle::check_kind_name(check.kind)},
        .subject = printable(check.subject),
        .verdict = check.verdict,
        .expected = printable(check.expected),
        .provided = printable(check.provided),
        .why = explanation_of(report, check),
        .note = printable(check.note),
        .rules = {},
        .consequence = check.consequence};
    check.rules.for_each([&](model::RuleIndex rule) { row.rules.push_back(rule); });
    if (!check.issues.empty())
        row.why = printable(fmt::format(
            "listed as {}{}{}", fmt::join(check.issues, ", "), row.why.empty() ? "" : ": ", row.why
        ));
    return row;
}

StepRow row_of(const oracle::CaseReport& report, const oracle::StepReport& step) {
    StepRow row{
        .step = step.step + 1,
        .call = printable(step.line),
        .place = place_text(step.place),
        .checks = {}};
    for (const auto& check : step.checks)
        if (row.checks.size() < checks_told && check.verdict != Verdict::not_specified)
            row.checks.push_back(row_of(report, check));
    return row;
}

bool is_telling(const oracle::StepReport& step) {
    return std::ranges::any_of(step.checks, [](const oracle::Check& check) {
        return check.verdict != Verdict::not_specified;
    });
}

/// The rules that are not followed, then those that say otherwise in what deviates, then those of
/// the scenario.
std::vector<model::RuleIndex> rules_of(
    const model::Catalogue& catalogue, const oracle::CaseReport& report
) {
    std::vector<model::RuleIndex> rules;
    for (const auto& explanation : report.explanations)
        if (const auto rule = rule_of(catalogue, explanation.variant); rule != model::no_rule)
            add_new(rules, rule);
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            if (check.verdict == Verdict::deviation && !check.consequence)
                check.rules.for_each([&](model::RuleIndex rule) { add_new(rules, rule); });
    for (const auto rule : report.rules)
        add_new(rules, rule);
    return rules;
}

std::string sentence(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return printable(text);
}

std::vector<std::string> explanations_of(const oracle::CaseReport& report) {
    std::vector<std::string> why;
    for (const auto& one : report.explanations) {
        why.push_back(sentence(one.in_words));
        if (!one.or_equally.empty())
            why.push_back(
                "Explains this case just as well: " + printable(listed(one.or_equally, 3))
            );
    }
    return why;
}

std::vector<std::string> remarks_of(const oracle::CaseReport& report) {
    std::vector<std::string> remarks;
    if (report.unexplained_from)
        remarks.push_back(fmt::format(
            "Nothing explains what the target did in step {}; what follows is told as its "
            "consequence.",
            *report.unexplained_from + 1
        ));
    if (report.diagnosis_cut_short)
        remarks.emplace_back("The search for an explanation spent its effort before its end.");
    if (!report.flaky.empty())
        remarks.push_back("Before it was played again: " + printable(report.flaky));
    if (!report.skipped.empty())
        remarks.push_back("The target skipped it: " + printable(report.skipped));
    for (const auto& dispute : report.disputes)
        remarks.push_back(
            "Author and model contradict each other: " + printable(scenarios::to_text(dispute))
        );
    return remarks;
}

std::string failure_text(const oracle::Failure& failure) {
    return fmt::format("{}: {}", failure_kind_text(failure.kind), printable(failure.what));
}

std::string headline_of(const oracle::CaseReport& report) {
    if (report.verdict == Verdict::deviation)
        return first_deviation(report);
    if (report.failure)
        return failure_text(*report.failure);
    if (!report.explanations.empty())
        return printable(report.explanations.front().variant);
    return printable(!report.flaky.empty() ? report.flaky : report.skipped);
}
}  // namespace

model::RuleIndex rule_of(const model::Catalogue& catalogue, std::string_view variant) {
    const auto* found = model::find_variant(variant);
    return found == nullptr ? model::no_rule
                            : catalogue.find_rule(model::catalogue().rule(found->rule).id);
}

CaseDetail detail_of(const model::Catalogue& catalogue, const oracle::CaseReport& report) {
    CaseDetail detail{
        .number = report.index + 1,
        .name = case_name(report),
        .place = place_text(report.place),
        .verdict = report.verdict,
        .rules = rules_of(catalogue, report),
        .why = explanations_of(report),
        .remarks = remarks_of(report),
        .steps = {},
        .life = bounded(report.life, calls_told),
        .failed_step = {},
        .failure = {},
        .standard_error = {},
        .reproduce = printable(report.reproduce, command_limit_bytes),
        .yaml = {},
        .timeline_svg = {}};
    for (const auto& step : report.steps)
        if (is_telling(step) && detail.steps.size() < steps_told)
            detail.steps.push_back(row_of(report, step));
    if (report.failure) {
        detail.failed_step = report.failed_step + 1;
        detail.failure = failure_text(*report.failure);
        detail.standard_error = bounded(report.failure->last_stderr, steps_told);
    }
    return detail;
}

CaseLine line_of(const model::Catalogue& catalogue, const oracle::CaseReport& report) {
    return {
        .first = report.index + 1,
        .last = report.index + 1,
        .verdict = report.verdict,
        .name = case_name(report),
        .place = place_text(report.place),
        .rules = rules_of(catalogue, report),
        .headline = headline_of(report),
        .reproduce = printable(report.reproduce, command_limit_bytes)};
}

std::vector<std::size_t> deviating_calls(const oracle::CaseReport& report) {
    std::vector<std::size_t> calls;
    for (const auto& step : report.steps)
        if (std::ranges::any_of(step.checks, [](const oracle::Check& check) {
                return check.verdict == Verdict::deviation && !check.consequence;
            }))
            calls.push_back(step.step);
    if (report.failure)
        calls.push_back(report.failed_step);
    return calls;
}
}  // namespace lakmus::reports
