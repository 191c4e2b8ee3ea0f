#include "reports/closing.hpp"

#include "reports/escaping.hpp"
#include "reports/listed_issues.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
using oracle::Summary;
using oracle::Verdict;

constexpr std::size_t ids_listed = 6;

std::vector<std::string> names_without(
    const std::vector<std::string>& names, const std::vector<bool>& supported
) {
    std::vector<std::string> missing;
    for (std::size_t i = 0; i != names.size(); ++i)
        if (i >= supported.size() || !supported[i])
            missing.push_back(names[i]);
    return missing;
}

std::string target_text(const oracle::RunInfo& info) {
    const auto& told = info.capabilities;
    const auto name = told.name.empty() ? "a target that did not say its name"
                                        : printable(told.name + " " + told.version);
    return fmt::format("{} ({})", name, printable(info.target));
}

std::string cases_text(const oracle::RunInfo& info, const Summary& summary) {
    std::array<std::uint64_t, oracle::verdict_count> cases{};
    std::copy(summary.cases.begin(), summary.cases.end(), cases.begin());
    const auto of = info.case_count ? fmt::format(" of {}", *info.case_count) : "";
    return fmt::format("{}{} judged: {}", summary.case_total(), of, verdicts_text(cases));
}

std::string checks_text(const Summary& summary) {
    const auto& checks = summary.tally.checks;
    std::uint64_t total = 0;
    for (const auto count : checks)
        total += count;
    auto text = fmt::format("{} made: {}", total, verdicts_text(checks));
    const auto conforming = summary.tally.of(Verdict::conforms);
    if (conforming != 0)
        text += fmt::format(
            " ({} exercised a rule, {} vacuous)",
            conforming - std::min(conforming, summary.tally.vacuous),
            summary.tally.vacuous
        );
    return text;
}

std::string rules_text(const model::Catalogue& catalogue, const Summary& summary) {
    std::vector<std::string> idle;
    for (std::size_t i = 0; i != catalogue.rule_count(); ++i) {
        const bool kept = i < summary.rule_kept.size() && summary.rule_kept[i] != 0;
        const bool broken = i < summary.rule_broken.size() && summary.rule_broken[i] != 0;
        if (!kept && !broken)
            idle.emplace_back(catalogue.rule(static_cast<model::RuleIndex>(i)).id);
    }
    auto text = fmt::format(
        "{} of {} at work in a judged step",
        catalogue.rule_count() - idle.size(),
        catalogue.rule_count()
    );
    return idle.empty() ? text : text + "; not exercised: " + listed(idle, ids_listed);
}

std::string faults_text(const Summary& summary, const Totals& totals) {
    const auto& faults = summary.roots;
    std::vector<std::string> parts;
    if (faults.size() > 1)
        parts.push_back(fmt::format("{} faults", faults.size()));
    if (!faults.empty())
        parts.push_back((faults.size() > 1 ? "the gravest: " : "") + fault_text(faults.front()));
    if (const auto& rest = totals.unexplained(); rest.checks != 0)
        parts.push_back(fmt::format(
            "{} in {} unexplained, e.g. {}",
            counted(rest.checks, "failing check", "failing checks"),
            counted(rest.cases, "case", "cases"),
            rest.example
        ));
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string known_text(const Totals& totals, const Summary& summary) {
    using End = oracle::IssueOutcome::End;
    std::vector<std::string> parts;
    auto seen = issues_that_are(End::seen, summary.issues);
    for (const auto& group : totals.known_issues())
        seen.push_back(printable(group.variants));
    if (!seen.empty())
        parts.push_back("allowed, and seen: " + listed(seen, ids_listed));
    if (const auto stale = issues_that_are(End::stale, summary.issues); !stale.empty())
        parts.push_back("stale, seen no more: " + listed(stale, ids_listed));
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string open_text(const model::Catalogue& catalogue, const Summary& summary) {
    std::vector<std::string> asked;
    const auto count = std::min(summary.questions.size(), catalogue.questions().size());
    for (std::size_t i = 0; i != count; ++i)
        if (summary.questions[i] != 0)
            asked.emplace_back(catalogue.questions()[i]->id);
    return asked.empty() ? "" : "allowed, the note does not say: " + listed(asked, ids_listed);
}

std::string input_text(const Summary& summary) {
    std::vector<std::string> parts;
    if (!summary.problems.empty())
        parts.push_back(
            counted(summary.problems.size(), "problem", "problems") +
            " in files that were not played"
        );
    if (summary.disputed_cases != 0)
        parts.push_back(
            counted(summary.disputed_cases, "case", "cases") +
            " whose author and the model contradict each other"
        );
    return fmt::format("{}", fmt::join(parts, "; "));
}
}  // namespace

std::string fault_text(const oracle::Root& root) {
    return fmt::format(
        "1 fault explains {} in {}, e.g. {}",
        counted(root.checks, "failing check", "failing checks"),
        counted(root.cases, "case", "cases"),
        printable(root.example)
    );
}

std::string unsupported_text(const oracle::Capabilities& capabilities) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view what, const std::vector<std::string>& missing) {
        if (!missing.empty())
            parts.push_back(fmt::format("{} {}", what, fmt::join(missing, ", ")));
    };
    add("does not show the views", names_without(view_names(), capabilities.views));
    add("does not take the commands", names_without(command_names(), capabilities.commands));
    add("does not report the messages", names_without(message_names(), capabilities.messages));
    if (!capabilities.clock_settable)
        parts.emplace_back("has a clock that cannot be set");
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::vector<Line> closing_lines(
    const model::Catalogue& catalogue,
    const oracle::RunInfo& info,
    const Summary& summary,
    const Totals& totals
) {
    std::vector<Line> lines;
    const auto add =
        [&](std::string_view label, std::string text, Line::Tone tone = Line::Tone::plain) {
            if (!text.empty())
                lines.push_back({label, std::move(text), tone});
        };
    add("target", target_text(info));
    add("rulebook", printable(info.rulebook));
    add("cases", cases_text(info, summary));
    add("checks", checks_text(summary));
    add("rules", rules_text(catalogue, summary));
    add("faults", faults_text(summary, totals), Line::Tone::bad);
    add("known",
        known_text(totals, summary),
        summary.of(oracle::IssueOutcome::End::stale) == 0 ? Line::Tone::plain : Line::Tone::bad);
    add("open", open_text(catalogue, summary));
    add("input", input_text(summary), Line::Tone::bad);
    const int status = summary.exit_code();
    add("result",
        fmt::format("{} (exit status {})", result_text(summary), status),
        status == 0 ? Line::Tone::good : Line::Tone::bad);
    return lines;
}
}  // namespace lakmus::reports
