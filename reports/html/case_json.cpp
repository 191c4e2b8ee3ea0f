#include "reports/html/case_json.hpp"

#include "reports/escaping.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace lakmus::reports {
namespace {
using Json = nlohmann::ordered_json;

Json indices(const std::vector<model::RuleIndex>& rules) {
    auto array = Json::array();
    for (const auto rule : rules)
        array.push_back(static_cast<std::size_t>(rule));
    return array;
}

std::string written(const Json& json) {
    return script_text(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json rules_json(const ReportPage& page) {
    auto array = Json::array();
    for (const auto& section : page.sections)
        for (const auto& row : section.rules) {
            const auto& rule = page.catalogue->rule(row.rule);
            array.push_back({json_text(rule.id), json_text(section.number), json_text(rule.says)});
        }
    return array;
}

Json line_json(const CaseLine& line, bool has_detail) {
    Json array{
        line.first,
        line.last,
        static_cast<int>(line.verdict),
        json_text(line.name),
        json_text(line.place),
        indices(line.rules),
        json_text(line.headline)};
    if (!has_detail)
        array.push_back(json_text(line.reproduce));
    return array;
}

Json check_json(const CheckRow& check) {
    Json object{
        {"kind", json_text(check.kind)},
        {"subject", json_text(check.subject)},
        {"verdict", static_cast<int>(check.verdict)},
        {"expected", json_text(check.expected)},
        {"provided", json_text(check.provided)},
        {"rules", indices(check.rules)}};
    if (!check.why.empty())
        object["why"] = json_text(check.why);
    if (!check.note.empty())
        object["note"] = json_text(check.note);
    if (check.consequence)
        object["consequence"] = true;
    return object;
}

Json steps_json(const std::vector<StepRow>& steps) {
    auto array = Json::array();
    for (const auto& step : steps) {
        auto checks = Json::array();
        for (const auto& check : step.checks)
            checks.push_back(check_json(check));
        array.push_back(
            {{"step", step.step},
             {"call", json_text(step.call)},
             {"place", json_text(step.place)},
             {"checks", std::move(checks)}}
        );
    }
    return array;
}
}  // namespace

std::string list_json(const ReportPage& page, std::size_t limit, std::size_t& left_out) {
    std::set<std::size_t> with_detail;
    for (const auto& detail : page.details)
        with_detail.insert(detail.number);
    auto verdicts = Json::array();
    for (std::size_t i = 0; i != oracle::verdict_count; ++i)
        verdicts.push_back(oracle::verdict_name(static_cast<oracle::Verdict>(i)));
    std::string cases;
    left_out = page.cases_left_out;
    for (const auto& line : page.cases) {
        if (cases.size() < limit)
            cases += (cases.empty() ? "" : ",\n") +
                     written(line_json(line, with_detail.contains(line.first)));
        else
            left_out += line.last - line.first + 1;
    }
    return "{\"verdicts\":" + written(verdicts) + ",\n\"rules\":" + written(rules_json(page)) +
           ",\n\"cases\":[" + cases + "]}";
}

std::string detail_json(const CaseDetail& detail) {
    Json object{
        {"number", detail.number},
        {"name", json_text(detail.name)},
        {"place", json_text(detail.place)},
        {"verdict", static_cast<int>(detail.verdict)},
        {"rules", indices(detail.rules)},
        {"why", json_texts(detail.why)},
        {"remarks", json_texts(detail.remarks)},
        {"steps", steps_json(detail.steps)},
        {"life", json_texts(detail.life)},
        {"reproduce", json_text(detail.reproduce)},
        {"yaml", json_text(detail.yaml)},
        {"timeline", json_text(detail.timeline_svg)}};
    if (detail.failed_step) {
        object["failed_step"] = *detail.failed_step;
        object["failure"] = json_text(detail.failure);
        object["stderr"] = json_texts(detail.standard_error);
    }
    return written(object);
}
}  // namespace lakmus::reports
