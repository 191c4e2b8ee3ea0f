#include "reports/lint_findings.hpp"

#include "reports/escaping.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

namespace lakmus::reports {
namespace {
using scenarios::Problem;
using Json = nlohmann::ordered_json;

constexpr std::string_view unreadable_id = "unreadable";
constexpr std::string_view disputed_id = "disputed";

template <class Visit>
void for_each(const LintFindings& findings, Visit&& visit) {
    for (const auto& problem : findings.unreadable)
        visit(problem, unreadable_id);
    for (const auto& problem : findings.disputed)
        visit(problem, disputed_id);
}

std::string message_of(Problem problem) {
    problem.place = {};
    return printable(scenarios::to_text(problem));
}

/// What would end a property of an annotation, or the annotation itself, goes as its code.
std::string percent_coded(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : text)
        out += special.find(c) == std::string_view::npos
                   ? std::string{c}
                   : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

/// A path as a relative reference of RFC 3986.
std::string uri_of(std::string_view path) {
    constexpr std::string_view plain = "-._~/";
    std::string out;
    for (const char c : path) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || plain.find(c) != std::string_view::npos;
        out += is_plain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

Json location_of(const scenarios::Place& place) {
    Json physical{{"artifactLocation", {{"uri", uri_of(masked(place.file))}}}};
    if (place.line > 0) {
        physical["region"]["startLine"] = place.line;
        physical["region"]["startColumn"] = std::max(place.column, 1);
    }
    return {{"physicalLocation", std::move(physical)}};
}

Json kind(std::string_view id, std::string_view says) {
    return {{"id", id}, {"shortDescription", {{"text", says}}}};
}
}  // namespace

void write_lint_text(const LintFindings& findings, std::ostream& out) {
    for_each(findings, [&](const Problem& problem, std::string_view) {
        fmt::print(out, "{}\n", printable(scenarios::to_text(problem)));
    });
}

void write_lint_github(const LintFindings& findings, std::ostream& out) {
    for_each(findings, [&](const Problem& problem, std::string_view id) {
        fmt::print(
            out,
            "::error file={},line={},col={},title=lakmus {}::{}\n",
            percent_coded(printable(problem.place.file), "%:,"),
            std::max(problem.place.line, 1),
            std::max(problem.place.column, 1),
            id,
            percent_coded(message_of(problem), "%")
        );
    });
}

void write_lint_sarif(const LintFindings& findings, std::string_view version, std::ostream& out) {
    auto results = Json::array();
    for_each(findings, [&](const Problem& problem, std::string_view id) {
        Json result{
            {"ruleId", id},
            {"ruleIndex", id == unreadable_id ? 0 : 1},
            {"level", "error"},
            {"message", {{"text", message_of(problem)}}}};
        result["locations"].push_back(location_of(problem.place));
        results.push_back(std::move(result));
    });
    Json driver{{"name", "lakmus"}, {"version", version}};
    driver["rules"].push_back(kind(unreadable_id, "A scenario file cannot be read."));
    driver["rules"].push_back(kind(disputed_id, "The model contradicts what a scenario expects."));
    Json run{
        {"tool", {{"driver", std::move(driver)}}},
        {"columnKind", "unicodeCodePoints"},
        {"results", std::move(results)}};
    Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}};
    log["runs"].push_back(std::move(run));
    out << log.dump(2) << '\n';
}
}  // namespace lakmus::reports
