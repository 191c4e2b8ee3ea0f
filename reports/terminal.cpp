#include "reports/terminal.hpp"

#include "reports/closing.hpp"
#include "reports/escaping.hpp"
#include "reports/listed_issues.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
using oracle::CaseReport;
using oracle::Summary;
using oracle::Verdict;

constexpr std::string_view bold = "1";
constexpr std::string_view red = "31";
constexpr std::string_view green = "32";
constexpr std::string_view faint = "2";

constexpr std::size_t listed_at_most = 20;
constexpr std::size_t questions_shown = 8;
constexpr std::size_t progress_step = 1000;
/// Of deviations with one explanation, and of failures with one text, behind the first.
constexpr std::size_t alike_shown = 3;

/// What explains the deviations of a case that are no consequences; "" for those that nothing does.
std::set<std::string> causes_of(const CaseReport& report) {
    std::set<std::string> causes;
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            if (check.verdict == Verdict::deviation && !check.consequence)
                causes.insert(check.explanation);
    return causes;
}

std::string head_text(const CaseReport& report) {
    return fmt::format("{} {}", place_text(report.place), case_name(report));
}

/// How far a run is; of one whose length is not known how many cases it has judged.
std::string progress_text(const oracle::RunInfo& info, std::size_t judged) {
    if (!info.case_count)
        return counted(judged / progress_step * progress_step, "case", "cases");
    const auto percent = *info.case_count == 0 ? 100 : 100 * judged / *info.case_count;
    return fmt::format("{:3}% of {}", percent, counted(*info.case_count, "case", "cases"));
}

std::string cut_text(std::size_t unshown) { return fmt::format("and {} more", unshown); }
}  // namespace

TerminalReport::TerminalReport(
    std::ostream& out, TerminalOptions options, const model::Catalogue& catalogue
)
    : out_{out}, options_{options}, catalogue_{catalogue} {}

void TerminalReport::begin(const oracle::RunInfo& info) {
    info_ = info;
    fmt::print(
        out_,
        "{} against rulebook {}, {}\n",
        printable(info.target),
        printable(info.rulebook),
        info.case_count ? counted(*info.case_count, "case", "cases") : "recorded lives"
    );
    show_progress();
}

void TerminalReport::add(const CaseReport& report) {
    ++judged_;
    totals_.add(report);
    unobserved_.add(report);
    if (report.verdict == Verdict::deviation)
        show_deviation(report);
    if (report.failure)
        show_failure(report);
    if (!report.flaky.empty())
        show_flaky(report);
    if (!report.disputes.empty())
        keep_disputes(report);
    show_progress();
}

void TerminalReport::end(const Summary& summary) {
    clear_progress();
    show_unshown();
    show_faults(summary);
    show_known_issues();
    show_listed_issues(summary);
    show_unobserved(summary);
    show_questions(summary);
    show_inconsistencies(summary);
    show_problems(summary);
    out_ << '\n';
    show(closing_lines(catalogue_, info_, summary, totals_));
    out_.flush();
}

bool TerminalReport::is_explained_above(const std::set<std::string>& causes) const {
    return !causes.empty() && std::all_of(causes.begin(), causes.end(), [&](const auto& cause) {
        return explained_.contains(cause);
    });
}

void TerminalReport::show_deviation(const CaseReport& report) {
    ++deviating_;
    auto causes = causes_of(report);
    const auto why = fmt::format("{}", fmt::join(causes, ", "));
    if (!is_explained_above(causes)) {
        if (in_full_ == options_.max_deviations) {
            ++unshown_;
            return;
        }
        ++in_full_;
        block("DEVIATION", head_text(report), describe_deviations(catalogue_, report));
        causes.erase("");
        explained_.merge(causes);
    } else if (alike_[why]++ < alike_shown) {
        std::vector<Line> lines{{"as above", printable(why)}};
        if (!report.reproduce.empty())
            lines.push_back({"reproduce", printable(report.reproduce, command_limit_bytes)});
        block("DEVIATION", head_text(report), lines);
    } else {
        ++unshown_;
    }
}

void TerminalReport::show_failure(const CaseReport& report) {
    if (failures_shown_ == options_.max_deviations ||
        alike_[report.failure->what]++ >= alike_shown) {
        ++failures_unshown_;
        return;
    }
    ++failures_shown_;
    block("TARGET FAILURE", head_text(report), describe_failure(report));
}

void TerminalReport::show_flaky(const CaseReport& report) {
    if (flaky_shown_++ < options_.max_deviations)
        block(
            "FLAKY",
            head_text(report),
            {{"played", "the target " + printable(report.flaky), Line::Tone::bad},
             {"reproduce", printable(report.reproduce, command_limit_bytes)}}
        );
}

void TerminalReport::keep_disputes(const CaseReport& report) {
    for (const auto& dispute : report.disputes)
        if (dispute_count_++ < listed_at_most)
            disputes_.push_back(printable(scenarios::to_text(dispute)));
}

void TerminalReport::show_unshown() {
    std::vector<std::string> parts;
    if (unshown_ != 0)
        parts.push_back(counted(unshown_, "more deviating case", "more deviating cases"));
    if (flaky_shown_ > options_.max_deviations)
        parts.push_back(
            counted(flaky_shown_ - options_.max_deviations, "more flaky case", "more flaky cases")
        );
    if (failures_unshown_ != 0)
        parts.push_back(counted(failures_unshown_, "more target failure", "more target failures"));
    if (!parts.empty())
        block("NOT SHOWN", fmt::format("{} (--max-deviations)", fmt::join(parts, ", ")), {});
}

void TerminalReport::show_faults(const Summary& summary) {
    const auto& faults = summary.roots;
    std::vector<Line> lines;
    for (std::size_t i = 0; i != std::min(faults.size(), listed_at_most); ++i) {
        lines.push_back({"fault", fault_text(faults[i]), Line::Tone::bad});
        lines.push_back({"", printable(faults[i].variant)});
        lines.push_back({"", printable(faults[i].in_words)});
        if (!faults[i].or_equally.empty())
            lines.push_back({"", or_equally_text(faults[i].or_equally)});
    }
    if (faults.size() > listed_at_most)
        lines.push_back({"", cut_text(faults.size() - listed_at_most)});
    if (!lines.empty())
        block("FAULTS", "by the checks that they explain", lines);
}

void TerminalReport::show_known_issue(const Group& group) {
    std::vector<Line> lines{
        {"seen",
         fmt::format(
             "{} in {}, e.g. {}",
             counted(group.checks, "check", "checks"),
             counted(group.cases, "case", "cases"),
             group.example
         )},
        {"issue", group.in_words}};
    const auto place = group.variants.find(':') + 1;
    const auto rule = catalogue_.find_rule(std::string_view{group.variants}.substr(place));
    if (rule != model::no_rule && !catalogue_.rule(rule).known_fix.empty())
        lines.push_back({"fix", std::string{catalogue_.rule(rule).known_fix}});
    block("KNOWN ISSUE", printable(group.variants), lines);
}

void TerminalReport::show_known_issues() {
    const auto issues = totals_.known_issues();
    for (std::size_t i = 0; i != std::min(issues.size(), listed_at_most); ++i)
        show_known_issue(issues[i]);
    if (issues.size() > listed_at_most)
        block("KNOWN ISSUES", cut_text(issues.size() - listed_at_most), {});
}

void TerminalReport::show_listed_issues(const Summary& summary) {
    if (!summary.issues.empty())
        block("LISTED ISSUES", issues_text(summary.issues), issue_lines(summary.issues));
}

void TerminalReport::show_unobserved(const Summary& summary) {
    const auto checks = summary.tally.of(Verdict::not_observed);
    const auto cases = summary.of(Verdict::not_observed);
    if (checks == 0 && cases == 0)
        return;
    std::vector<std::string> parts;
    if (checks != 0)
        parts.push_back(counted(checks, "check", "checks"));
    if (cases != 0)
        parts.push_back(counted(cases, "case", "cases") + " of which nothing was seen");
    block(
        "NOT OBSERVED",
        fmt::format("{}", fmt::join(parts, ", ")),
        unobserved_.lines(info_.capabilities)
    );
}

void TerminalReport::show_questions(const Summary& summary) {
    const auto questions = catalogue_.questions();
    std::vector<std::size_t> met;
    for (std::size_t i = 0; i != std::min(summary.questions.size(), questions.size()); ++i)
        if (summary.questions[i] != 0)
            met.push_back(i);
    std::ranges::stable_sort(met, std::ranges::greater{}, [&](auto i) {
        return summary.questions[i];
    });
    std::vector<Line> lines;
    for (std::size_t i = 0; i != std::min(met.size(), questions_shown); ++i) {
        const auto cases = counted(summary.questions[met[i]], "case", "cases");
        const auto& question = *questions[met[i]];
        lines.push_back({question.id, fmt::format("{}: {}", cases, question.asks)});
    }
    if (met.size() > questions_shown)
        lines.push_back({"", cut_text(met.size() - questions_shown) + " (lakmus rules --open)"});
    const auto checks = summary.tally.of(Verdict::not_specified);
    if (!lines.empty())
        block("NOT SPECIFIED", counted(checks, "check", "checks"), lines);
}

void TerminalReport::show_inconsistencies(const Summary& summary) {
    const auto& found = summary.inconsistencies;
    std::vector<Line> lines;
    for (std::size_t i = 0; i != std::min(found.size(), questions_shown); ++i)
        lines.push_back(
            {catalogue_.question(found[i].question).id, inconsistency_text(catalogue_, found[i])}
        );
    if (found.size() > questions_shown)
        lines.push_back({"", cut_text(found.size() - questions_shown)});
    if (!lines.empty())
        block("NOT CONSISTENT", "the target answers an open question in two ways", lines);
}

void TerminalReport::show_problems(const Summary& summary) {
    std::vector<Line> lines;
    for (const auto& text : disputes_)
        lines.push_back({"", text});
    if (dispute_count_ > disputes_.size())
        lines.push_back({"", cut_text(dispute_count_ - disputes_.size())});
    if (!lines.empty())
        block("DISPUTED", "the author's expectation and the model contradict each other", lines);
    lines.clear();
    for (const auto& problem : summary.problems) {
        if (lines.size() == listed_at_most) {
            lines.push_back({"", cut_text(summary.problems.size() - listed_at_most)});
            break;
        }
        lines.push_back({"", printable(scenarios::to_text(problem))});
    }
    if (!lines.empty())
        block("UNREADABLE", "not played", lines);
}

void TerminalReport::block(
    std::string_view title, std::string_view text, const std::vector<Line>& lines
) {
    clear_progress();
    fmt::print(out_, "\n{} {}\n", painted(title, bold), text);
    show(lines);
}

void TerminalReport::show(const std::vector<Line>& lines) {
    for (const auto& line : lines) {
        const auto code = line.tone == Line::Tone::plain  ? std::string_view{}
                          : line.tone == Line::Tone::good ? green
                                                          : red;
        fmt::print(
            out_,
            "  {} {}\n",
            painted(fmt::format("{:<10}", line.label), faint),
            painted(line.text, code)
        );
    }
}

void TerminalReport::show_progress() {
    if (!options_.progress)
        return;
    auto text = fmt::format(
        "{}, {}", progress_text(info_, judged_), verdict_count_text(Verdict::deviation, deviating_)
    );
    if (text == progress_)
        return;
    fmt::print(out_, "\r{}\x1b[K", text);
    out_.flush();
    progress_ = std::move(text);
}

void TerminalReport::clear_progress() {
    if (progress_.empty())
        return;
    out_ << "\r\x1b[K";
    progress_.clear();
}

std::string TerminalReport::painted(std::string_view text, std::string_view code) const {
    return !options_.colour || code.empty() ? std::string{text}
                                            : fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}
}  // namespace lakmus::reports
