#include "reports/describe.hpp"

#include "reports/escaping.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
using oracle::Check;
using oracle::StepReport;
using oracle::Verdict;

constexpr std::size_t checks_in_full = 8;
constexpr std::size_t consequences_shown = 3;
constexpr std::size_t rules_in_full = 3;
constexpr std::size_t ids_listed = 6;
constexpr std::size_t earlier_calls_shown = 8;
constexpr std::size_t stderr_lines_shown = 10;

std::string check_text(const Check& check) {
    return fmt::format(
        "{}: expected {}, provided {}",
        printable(check.subject),
        printable(check.expected),
        printable(check.provided)
    );
}

std::string step_text(const StepReport& step) {
    return fmt::format("{} {} ({})", step.step + 1, printable(step.line), place_text(step.place));
}

class Description {
public:
    Description(const model::Catalogue& catalogue, const oracle::CaseReport& report)
        : catalogue_{catalogue}, report_{report} {}

    std::vector<Line> take() {
        for (const auto& step : report_.steps)
            for (const auto& check : step.checks)
                if (check.verdict == Verdict::deviation)
                    add(step, check);
        add_rest();
        if (!report_.reproduce.empty())
            add("reproduce", printable(report_.reproduce, command_limit_bytes));
        return std::move(lines_);
    }

private:
    void add(std::string_view label, std::string text, Line::Tone tone = Line::Tone::plain) {
        if (!text.empty())
            lines_.push_back({label, std::move(text), tone});
    }

    void add(const StepReport& step, const Check& check) {
        if (check.consequence)
            add_consequence(step, check);
        else if (full_ == checks_in_full)
            ++unshown_;
        else
            add_in_full(step, check);
    }

    void add_in_full(const StepReport& step, const Check& check) {
        ++full_;
        if (last_step_ != &step) {
            add_earlier_calls(step.step);
            add("step", step_text(step));
        }
        last_step_ = &step;
        add("check", printable(check.subject));
        add("expected", printable(check.expected), Line::Tone::good);
        add("provided", printable(check.provided), Line::Tone::bad);
        add_rules(check);
        add_explanation(check);
        add("note", printable(check.note));
    }

    void add_earlier_calls(std::size_t step) {
        const auto end = std::min(step, report_.life.size());
        const auto begin = std::max(next_call_, end - std::min(end, earlier_calls_shown));
        for (auto i = begin; i < end; ++i)
            add(i == begin ? "before" : "",
                fmt::format("{} {}", i + 1, printable(report_.life[i])));
        next_call_ = std::max(next_call_, step + 1);
    }

    /// The rules that the explanation names, or the first few; of the others the ids will do.
    void add_rules(const Check& check) {
        std::vector<model::RuleIndex> in_full;
        std::vector<model::RuleIndex> others;
        check.rules.for_each([&](model::RuleIndex rule) {
            const auto named =
                check.explanation.find(catalogue_.rule(rule).id) != std::string::npos;
            (named ? in_full : others).push_back(rule);
        });
        if (in_full.empty())
            std::swap(in_full, others);
        std::vector<std::string> ids;
        for (std::size_t i = 0; i != in_full.size(); ++i)
            if (i < rules_in_full)
                add("rule", rule_text(catalogue_, in_full[i]));
            else
                ids.emplace_back(catalogue_.rule(in_full[i]).id);
        for (const auto rule : others)
            ids.emplace_back(catalogue_.rule(rule).id);
        if (!ids.empty())
            add("", "also at work: " + listed(ids, ids_listed));
    }

    /// Says it again only when it is another than the last.
    void add_explanation(const Check& check) {
        if (last_explanation_ == check.explanation)
            return;
        last_explanation_ = check.explanation;
        const auto words = explanation_of(report_, check);
        add("why",
            words.empty() ? "no known issue, former behaviour or single fault explains it" : words);
        for (const auto& explanation : report_.explanations)
            if (explanation.variant == check.explanation)
                add("", or_equally_text(explanation.or_equally));
    }

    void add_consequence(const StepReport& step, const Check& check) {
        if (consequences_++ < consequences_shown)
            add("follows",
                fmt::format(
                    "step {}, {} (a consequence of the above)", step.step + 1, check_text(check)
                ));
    }

    void add_rest() {
        if (consequences_ > consequences_shown)
            add("",
                "and " +
                    counted(
                        consequences_ - consequences_shown, "more consequence", "more consequences"
                    ));
        if (unshown_ != 0)
            add("also", counted(unshown_, "more deviating check", "more deviating checks"));
        if (report_.diagnosis_cut_short)
            add("search",
                "not everything was tried (--diagnosis-time); there may be another explanation");
        if (report_.unexplained_from)
            add("from here",
                fmt::format(
                    "nothing explains what the target did in step {}; what follows is told as its "
                    "consequence",
                    *report_.unexplained_from + 1
                ));
    }

    const model::Catalogue& catalogue_;
    const oracle::CaseReport& report_;
    std::vector<Line> lines_;
    const StepReport* last_step_ = nullptr;
    std::optional<std::string> last_explanation_;
    std::size_t next_call_ = 0;
    std::size_t full_ = 0;
    std::uint64_t consequences_ = 0;
    std::uint64_t unshown_ = 0;
};
}  // namespace

std::vector<Line> describe_deviations(
    const model::Catalogue& catalogue, const oracle::CaseReport& report
) {
    return Description{catalogue, report}.take();
}

std::vector<Line> describe_failure(const oracle::CaseReport& report) {
    const auto& failure = *report.failure;
    std::vector<Line> lines;
    const auto call = report.failed_step < report.life.size()
                          ? " " + printable(report.life[report.failed_step])
                          : std::string{};
    lines.push_back({"step", fmt::format("{}{}", report.failed_step + 1, call)});
    lines.push_back(
        {"failure",
         fmt::format("{}: {}", failure_kind_text(failure.kind), printable(failure.what)),
         Line::Tone::bad}
    );
    const auto& said = failure.last_stderr;
    const auto first = said.size() - std::min(said.size(), stderr_lines_shown);
    for (auto i = first; i != said.size(); ++i)
        lines.push_back({i == first ? "stderr" : "", printable(said[i])});
    if (!report.reproduce.empty())
        lines.push_back({"reproduce", printable(report.reproduce, command_limit_bytes)});
    return lines;
}

std::string first_deviation(const oracle::CaseReport& report) {
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            if (check.verdict == Verdict::deviation)
                return check_text(check);
    return {};
}
}  // namespace lakmus::reports
