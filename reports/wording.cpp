#include "reports/wording.hpp"

#include "model/messages.hpp"
#include "model/views.hpp"
#include "reports/escaping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lakmus::reports {
namespace {
using oracle::Verdict;

constexpr std::string_view between_variants = " + ";
constexpr std::size_t alternatives_listed = 3;

/// A variant in the words of the report, or its id where it has none of that name.
std::string in_words(const oracle::CaseReport& report, std::string_view id) {
    const auto found = std::ranges::find(report.explanations, id, &oracle::Explanation::variant);
    return found == report.explanations.end() ? std::string{id} : found->in_words;
}

std::string bad_input_text(const oracle::Summary& summary) {
    std::vector<std::string> parts;
    if (!summary.problems.empty())
        parts.push_back(
            counted(summary.problems.size(), "problem", "problems") + " in what was to be read"
        );
    if (summary.disputed_cases != 0)
        parts.push_back(
            counted(summary.disputed_cases, "case", "cases") +
            " whose author and the model contradict each other"
        );
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string good_result_text(const oracle::Summary& summary) {
    const auto seen = summary.tally.of(Verdict::conforms) + summary.tally.of(Verdict::known_issue);
    if (seen == 0)
        return "NOTHING DECIDED: nothing was observed that could be judged";
    if (summary.of(oracle::IssueOutcome::End::seen) != 0)
        return "CONFORMS, with known issues of the vendor's list";
    if (summary.tally.of(Verdict::known_issue) != 0)
        return "CONFORMS, with known issues of the release";
    return "CONFORMS: no deviation from the rules";
}

template <std::size_t... I>
std::vector<std::string> command_names(std::index_sequence<I...>) {
    return {std::string{std::variant_alternative_t<I, model::Command>::name}...};
}
}  // namespace

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string verdict_count_text(Verdict verdict, std::uint64_t count) {
    switch (verdict) {
        case Verdict::conforms:
            return counted(count, "conforms", "conform");
        case Verdict::not_observed:
            return fmt::format("{} not observed", count);
        case Verdict::not_specified:
            return fmt::format("{} not specified", count);
        case Verdict::known_issue:
            return counted(count, "known issue", "known issues");
        case Verdict::flaky:
            return fmt::format("{} flaky", count);
        case Verdict::target_failure:
            return counted(count, "target failure", "target failures");
        case Verdict::deviation:
            return counted(count, "deviates", "deviate");
    }
    return {};
}

std::string verdicts_text(const std::array<std::uint64_t, oracle::verdict_count>& of) {
    std::vector<std::string> parts;
    for (auto i = oracle::verdict_count; i-- != 0;)
        if (of[i] != 0)
            parts.push_back(verdict_count_text(static_cast<Verdict>(i), of[i]));
    return parts.empty() ? "none" : fmt::format("{}", fmt::join(parts, ", "));
}

std::string place_text(const scenarios::Place& place) {
    const auto file = printable(place.file);
    return place.line > 0 ? fmt::format("{}:{}", file, place.line) : file;
}

std::string rule_text(const model::Catalogue& catalogue, model::RuleIndex rule) {
    const auto& row = catalogue.rule(rule);
    return fmt::format("{} (section {}): {}", row.id, catalogue.section_of(rule).number, row.says);
}

std::string case_name(const oracle::CaseReport& report) {
    const auto scenario = printable(report.scenario);
    return report.name.empty() ? scenario : fmt::format("{}: {}", scenario, printable(report.name));
}

std::string explanation_of(const oracle::CaseReport& report, const oracle::Check& check) {
    std::string text;
    for (std::string_view rest = check.explanation; !rest.empty();) {
        const auto end = std::min(rest.find(between_variants), rest.size());
        text += (text.empty() ? "" : "; and ") + in_words(report, rest.substr(0, end));
        rest.remove_prefix(std::min(end + between_variants.size(), rest.size()));
    }
    return printable(text);
}

std::string or_equally_text(const std::vector<std::string>& variants) {
    return variants.empty() ? "" : printable("or " + listed(variants, alternatives_listed));
}

bool nothing_observed(const oracle::CaseReport& report) {
    return report.verdict == Verdict::not_observed && report.tally.of(Verdict::conforms) == 0;
}

std::string result_text(const oracle::Summary& summary) {
    std::string text;
    if (summary.of(Verdict::deviation) != 0)
        text = fmt::format(
            "DOES NOT CONFORM: {}",
            counted(summary.of(Verdict::deviation), "case deviates", "cases deviate")
        );
    else if (const auto stale = summary.of(oracle::IssueOutcome::End::stale); stale != 0)
        text = fmt::format(
            "OUT OF DATE: {} of the list of known issues, seen no more",
            counted(stale, "stale entry", "stale entries")
        );
    else if (!summary.problems.empty() || summary.disputed_cases != 0)
        text = "NOT DECIDED, bad input: " + bad_input_text(summary);
    else if (summary.of(Verdict::target_failure) != 0)
        text = fmt::format(
            "NOT DECIDED: the target failed in {} and deviates in no other",
            counted(summary.of(Verdict::target_failure), "case", "cases")
        );
    else if (summary.of(Verdict::flaky) != 0)
        text = fmt::format(
            "NOT DECIDED: {} when played again, and no other deviates",
            counted(summary.of(Verdict::flaky), "case went another way", "cases went another way")
        );
    else if (!summary.complete)
        text = "NOT DECIDED: nothing deviated before the run was stopped";
    else
        text = good_result_text(summary);
    return summary.complete ? text : text + "; INCOMPLETE";
}

std::string inconsistency_text(
    const model::Catalogue& catalogue, const oracle::Inconsistency& inconsistency
) {
    const auto& readings = catalogue.question(inconsistency.question).readings;
    const auto told = [&](std::size_t i) {
        return fmt::format(
            "`{}` at {}",
            readings.at(inconsistency.readings.at(i)),
            printable(inconsistency.places.at(i))
        );
    };
    return fmt::format("{}, {}", told(0), told(1));
}

std::string listed(const std::vector<std::string>& items, std::size_t limit) {
    const auto shown = std::min(items.size(), limit);
    const auto end = items.begin() + static_cast<std::ptrdiff_t>(shown);
    auto text = fmt::format("{}", fmt::join(items.begin(), end, ", "));
    if (shown < items.size())
        text += fmt::format(" and {} more", items.size() - shown);
    return text;
}

std::vector<std::string> command_names() {
    return command_names(std::make_index_sequence<std::variant_size_v<model::Command>>{});
}

std::vector<std::string> view_names() {
    std::vector<std::string> names;
    for (const auto& view : model::views())
        names.emplace_back(view.name);
    return names;
}

std::vector<std::string> message_names() {
    return {model::message_kinds().begin(), model::message_kinds().end()};
}

std::string_view failure_kind_text(oracle::Failure::Kind kind) {
    switch (kind) {
        case oracle::Failure::Kind::crash:
            return "crash";
        case oracle::Failure::Kind::timeout:
            return "time-out";
        case oracle::Failure::Kind::malformed:
            return "malformed answer";
        case oracle::Failure::Kind::too_much:
            return "too long an answer";
        case oracle::Failure::Kind::protocol:
            return "broken protocol";
        case oracle::Failure::Kind::unusable:
            return "unusable";
    }
    return {};
}
}  // namespace lakmus::reports
