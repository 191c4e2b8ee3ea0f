#include "reports/html/case_json.hpp"

#include "reports/escaping.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace lakmus::reports {
namespace {
using Json = nlohmann::ordered_json;

Json text(std::string_view value) { return json_text(value); }

Json texts(const std::vector<std::string>& values) {
    auto array = Json::array();
    for (const auto& value : values)
        array.push_back(text(value));
    return array;
}

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
            array.push_back({text(rule.id), text(section.number), text(rule.says)});
        }
    return array;
}

Json line_json(const CaseLine& line, bool has_detail) {
    Json array{
        line.first,
        line.last,
        static_cast<int>(line.verdict),
        text(line.name),
        text(line.place),
        indices(line.rules),
        text(line.headline)};
    if (!has_detail)
        array.push_back(text(line.reproduce));
    return array;
}

Json check_json(const CheckRow& check) {
    Json object{
        {"kind", text(check.kind)},
        {"subject", text(check.subject)},
        {"verdict", static_cast<int>(check.verdict)},
        {"expected", text(check.expected)},
        {"provided", text(check.provided)},
        {"rules", indices(check.rules)}};
    if (!check.why.empty())
        object["why"] = text(check.why);
    if (!check.note.empty())
        object["note"] = text(check.note);
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
             {"call", text(step.call)},
             {"place", text(step.place)},
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
        {"name", text(detail.name)},
        {"place", text(detail.place)},
        {"verdict", static_cast<int>(detail.verdict)},
        {"rules", indices(detail.rules)},
        {"why", texts(detail.why)},
        {"remarks", texts(detail.remarks)},
        {"steps", steps_json(detail.steps)},
        {"life", texts(detail.life)},
        {"reproduce", text(detail.reproduce)},
        {"yaml", text(detail.yaml)},
        {"timeline", text(detail.timeline_svg)}};
    if (detail.failed_step) {
        object["failed_step"] = *detail.failed_step;
        object["failure"] = text(detail.failure);
        object["stderr"] = texts(detail.standard_error);
    }
    return written(object);
}
}  // namespace lakmus::reports
