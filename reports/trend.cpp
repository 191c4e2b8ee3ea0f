#include "reports/trend.hpp"

#include "reports/escaping.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace lakmus::reports {
namespace {
using oracle::Verdict;
using Runs = std::vector<const PastRun*>;

constexpr std::size_t runs_drawn = 60;
constexpr std::size_t bar_width = 12;
constexpr std::size_t bar_step = 16;
constexpr std::size_t chart_height = 120;

std::size_t total_of(const PastRun& run) {
    return std::accumulate(run.cases.begin(), run.cases.end(), std::size_t{0});
}

std::size_t failures_of(const PastRun& run) {
    return run.of(Verdict::target_failure) + run.of(Verdict::flaky);
}

/// The parts of a bar, from below. Told apart by lightness too.
struct Part {
    std::string_view name;
    std::string_view colour;
    std::size_t (*count)(const PastRun&);
};
constexpr std::array parts{
    Part{"deviate", "#b3261e", [](const PastRun& run) { return run.of(Verdict::deviation); }},
    Part{"failed", "#7b4f9e", &failures_of},
    Part{
        "known issues", "#e69f00", [](const PastRun& run) { return run.of(Verdict::known_issue); }},
    Part{
        "not observed",
        "#b0b0b0",
        [](const PastRun& run) { return run.of(Verdict::not_observed); }},
    Part{"conform or not specified", "#56b4e9", [](const PastRun& run) {
             return run.of(Verdict::conforms) + run.of(Verdict::not_specified);
         }}};

std::string bar(const PastRun& run, std::size_t x) {
    const auto total = std::max<std::size_t>(total_of(run), 1);
    auto y = chart_height;
    std::string text = fmt::format("<g><title>{} {}: ", html_line(run.at), html_line(run.version));
    std::string drawn;
    for (const auto& part : parts) {
        const auto count = part.count(run);
        if (count == 0)
            continue;
        // Whatever there is can be seen.
        const auto height = std::min(y, std::max<std::size_t>(count * chart_height / total, 2));
        y -= height;
        text += fmt::format("{} {}; ", count, part.name);
        drawn += fmt::format(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
            x,
            y,
            bar_width,
            height,
            part.colour
        );
    }
    return text + "</title>" + drawn + "</g>\n";
}

std::string chart(const Runs& runs) {
    const auto first = runs.size() > runs_drawn ? runs.size() - runs_drawn : 0;
    const auto width = (runs.size() - first) * bar_step;
    auto svg = fmt::format(
        "<svg role=\"img\" aria-label=\"Verdicts of the last {} as shares of their cases; the "
        "table "
        "tells the numbers\" viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\">\n",
        counted(runs.size() - first, "run", "runs"),
        width,
        chart_height,
        width,
        chart_height
    );
    for (auto i = first; i != runs.size(); ++i)
        svg += bar(*runs[i], (i - first) * bar_step);
    svg += "</svg>\n<p>From below:";
    for (const auto& part : parts)
        svg += fmt::format(
            " <svg width=\"12\" height=\"12\" aria-hidden=\"true\"><rect width=\"12\" "
            "height=\"12\" fill=\"{}\"/></svg> {}",
            part.colour,
            part.name
        );
    return svg + "</p>\n";
}

std::string result_of(const PastRun& run) {
    return fmt::format("{}{}", run.exit_status, run.complete ? "" : ", incomplete");
}

TableSection trend(const std::string& target, const Runs& runs) {
    TableSection section{
        .title = target,
        .headings =
            {"at",
             "version",
             "target",
             "rulebook",
             ">cases",
             ">conform",
             ">not specified",
             ">not observed",
             ">known issues",
             ">failed",
             ">deviate",
             ">faults",
             "exit status"},
        .drawing = chart(runs)};
    // The last first: it is what one wants to know, and what a bounded page keeps.
    for (auto at = runs.rbegin(); at != runs.rend(); ++at) {
        const auto& run = **at;
        std::vector<std::string> row{run.at, run.version, run.target, run.rulebook};
        for (const auto count :
             {total_of(run),
              run.of(Verdict::conforms),
              run.of(Verdict::not_specified),
              run.of(Verdict::not_observed),
              run.of(Verdict::known_issue),
              failures_of(run),
              run.of(Verdict::deviation),
              run.faults})
            row.push_back(fmt::to_string(count));
        row.push_back(result_of(run));
        section.rows.push_back(std::move(row));
    }
    return section;
}
}  // namespace

PastRun past_run(std::string at, const oracle::RunInfo& info, const oracle::Summary& summary) {
    return {
        .at = std::move(at),
        .target = json_text(info.target),
        .name = json_text(info.capabilities.name),
        .version = json_text(info.capabilities.version),
        .rulebook = json_text(info.rulebook),
        .cases = summary.cases,
        .faults = summary.roots.size(),
        .complete = summary.complete,
        .exit_status = summary.exit_code()};
}

TablePage trend_page(const std::vector<PastRun>& runs, const std::string& file) {
    std::map<std::string, Runs> by_target;
    for (const auto& run : runs)
        by_target[run.name.empty() ? run.target : run.name].push_back(&run);
    TablePage page{
        .title = "history of runs",
        .verdict = fmt::format(
            "{} of {}",
            counted(runs.size(), "run", "runs"),
            counted(by_target.size(), "target", "targets")
        )};
    page.facts = {{"history", file}};
    for (const auto& [target, of_target] : by_target)
        page.sections.push_back(trend(target, of_target));
    return page;
}
}  // namespace lakmus::reports
