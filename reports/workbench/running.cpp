#include "reports/workbench/running.hpp"

#include "oracle/runner.hpp"
#include "reports/escaping.hpp"
#include "reports/html/case_detail.hpp"
#include "reports/html/timeline_svg.hpp"
#include "reports/wording.hpp"
#include "scenarios/format/loader.hpp"

#include <nlohmann/json.hpp>

namespace lakmus::reports {
namespace {
using Json = nlohmann::ordered_json;

constexpr std::size_t cases_told = 200;
constexpr std::size_t details_told = 20;

Json ids(const std::vector<model::RuleIndex>& rules) {
    auto array = Json::array();
    for (const auto rule : rules)
        array.push_back(model::catalogue().rule(rule).id);
    return array;
}

Json check_json(const CheckRow& check) {
    return {
        {"subject", json_text(check.subject)},
        {"verdict", oracle::verdict_name(check.verdict)},
        {"expected", json_text(check.expected)},
        {"provided", json_text(check.provided)},
        {"why", json_text(check.why)},
        {"note", json_text(check.note)},
        {"consequence", check.consequence},
        {"rules", ids(check.rules)}};
}

Json steps_json(const std::vector<StepRow>& steps) {
    auto array = Json::array();
    for (const auto& step : steps) {
        auto checks = Json::array();
        for (const auto& check : step.checks)
            checks.push_back(check_json(check));
        array.push_back(
            {{"step", step.step}, {"call", json_text(step.call)}, {"checks", std::move(checks)}}
        );
    }
    return array;
}

Json detail_json(const CaseDetail& detail) {
    return {
        {"why", json_texts(detail.why)},
        {"remarks", json_texts(detail.remarks)},
        {"rules", ids(detail.rules)},
        {"steps", steps_json(detail.steps)},
        {"failure", json_text(detail.failure)},
        {"stderr", json_texts(detail.standard_error)},
        {"reproduce", json_text(detail.reproduce)},
        {"timeline", json_text(detail.timeline_svg)}};
}

/// Gathers what is told of a run.
class Telling {
public:
    void add(const oracle::Judged& judged, const oracle::CaseReport& report) {
        Json one{
            {"name", json_text(printable(report.name))},
            {"line", report.place.line},
            {"verdict", oracle::verdict_name(report.verdict)}};
        auto detail = detail_of(model::catalogue(), report);
        const bool has_more = !detail.steps.empty() || !detail.remarks.empty() ||
                              !detail.failure.empty() || !detail.why.empty();
        if (has_more && details_ != details_told) {
            ++details_;
            const auto deviating = deviating_calls(report);
            detail.timeline_svg = timeline_svg(timeline_of(judged.book, judged.life, deviating));
            one["detail"] = detail_json(detail);
        }
        if (cases_.size() != cases_told)
            cases_.push_back(std::move(one));
    }

    [[nodiscard]] Json told(const oracle::Summary& summary, const std::string& target) {
        auto roots = Json::array();
        for (const auto& root : summary.roots)
            roots.push_back(
                {{"variant", json_text(root.variant)}, {"says", json_text(root.in_words)}}
            );
        return {
            {"target", json_text(printable(target))},
            {"result", json_text(result_text(summary))},
            {"verdicts", json_text(verdicts_text(summary.cases))},
            {"status", summary.exit_code()},
            {"total", summary.case_total()},
            {"roots", std::move(roots)},
            {"cases", std::move(cases_)}};
    }

private:
    Json cases_ = Json::array();
    std::size_t details_ = 0;
};

std::string unreadable_json(const scenarios::InputError& error) {
    auto problems = Json::array();
    for (const auto& problem : error.problems())
        problems.push_back(json_text(printable(scenarios::to_text(problem))));
    return Json{{"problems", std::move(problems)}}.dump();
}
}  // namespace

std::string run_json(
    const Draft& draft, const RunTarget& target, const std::function<bool()>& stop
) {
    std::vector<scenarios::Scenario> scenarios;
    try {
        scenarios.push_back(scenarios::load_as(draft.text, draft.path));
    } catch (const scenarios::InputError& error) {
        return unreadable_json(error);
    }
    Telling telling;
    oracle::RunOptions options;
    options.target = target.spec;
    options.make_target = target.make;
    options.stop = stop;
    options.after_judging = [&](const oracle::Judged& judged, oracle::CaseReport& report) {
        telling.add(judged, report);
    };
    const auto summary = oracle::run(
        oracle::plan(scenarios, {}),
        options,
        [](const oracle::RunInfo&) {},
        [](const oracle::CaseReport&) {}
    );
    return telling.told(summary, target.spec).dump(-1, ' ', false, Json::error_handler_t::replace);
}
}  // namespace lakmus::reports
