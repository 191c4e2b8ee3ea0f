#include "oracle/verdict.hpp"

#include "model/catalogue.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
constexpr std::array<std::string_view, verdict_count> verdict_names{
    "conforms",
    "not observed",
    "not specified",
    "known issue",
    "flaky",
    "target failure",
    "deviation"};
constexpr std::array<std::string_view, 4> kind_names{"answer", "reason", "messages", "view"};

void count(const model::RuleSet& rules, std::vector<std::uint64_t>& counts) {
    rules.for_each([&](model::RuleIndex rule) { ++counts[static_cast<std::size_t>(rule)]; });
}
}  // namespace

std::string_view verdict_name(Verdict verdict) {
    return verdict_names[static_cast<std::size_t>(verdict)];
}
std::string_view check_kind_name(CheckKind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}
std::string_view issue_end_name(IssueOutcome::End end) {
    constexpr std::array<std::string_view, 5> names{
        "seen", "stale", "unobserved", "expired", "not for this version"};
    return names[static_cast<std::size_t>(end)];
}

Tally& Tally::operator+=(const Tally& other) {
    for (std::size_t i = 0; i != checks.size(); ++i)
        checks[i] += other.checks[i];
    vacuous += other.vacuous;
    return *this;
}

Verdict Tally::verdict() const {
    for (const auto grave :
         {Verdict::deviation, Verdict::target_failure, Verdict::flaky, Verdict::known_issue})
        if (of(grave) != 0)
            return grave;
    if (of(Verdict::conforms) > vacuous)
        return Verdict::conforms;
    if (of(Verdict::not_specified) != 0)
        return Verdict::not_specified;
    return of(Verdict::conforms) != 0 ? Verdict::conforms : Verdict::not_observed;
}

Summary::Summary()
    : rule_kept(model::catalogue().rule_count()),
      rule_broken(rule_kept.size()),
      rule_deviations(rule_kept.size()),
      questions(model::catalogue().questions().size()) {}

void Summary::add(const CaseReport& report) {
    ++cases[static_cast<std::size_t>(report.verdict)];
    tally += report.tally;
    count(report.kept, rule_kept);
    count(report.broken, rule_broken);
    model::RuleSet deviating;
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            if (check.verdict == Verdict::deviation)
                deviating |= check.rules;
    count(deviating, rule_deviations);
    report.questions.for_each([&](model::QuestionIndex q) {
        ++questions[static_cast<std::size_t>(q)];
    });
    if (!report.disputes.empty())
        ++disputed_cases;
}

std::size_t Summary::case_total() const {
    std::size_t total = 0;
    for (const auto count : cases)
        total += count;
    return total;
}

std::size_t Summary::of(IssueOutcome::End end) const {
    return static_cast<std::size_t>(std::ranges::count(issues, end, &IssueOutcome::end));
}

int Summary::exit_code() const {
    if (of(Verdict::deviation) != 0 || of(IssueOutcome::End::stale) != 0)
        return 1;
    if (!problems.empty() || disputed_cases != 0 || !complete)
        return 2;
    return of(Verdict::target_failure) + of(Verdict::flaky) != 0 ? 3 : 0;
}
}  // namespace lakmus::oracle
