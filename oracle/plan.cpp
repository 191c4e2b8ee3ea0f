#include "model/catalogue.hpp"
#include "oracle/runner.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::oracle {
namespace {
bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool matches(
    const scenarios::Scenario& scenario, const scenarios::Case& one, std::string_view filter
) {
    const bool by_rule = std::ranges::any_of(scenario.rules, [&](model::RuleIndex rule) {
        return holds(model::catalogue().rule(rule).id, filter);
    });
    const auto at = fmt::format("{}:{}", one.place.file, one.place.line);
    return by_rule || holds(scenario.name, filter) || holds(one.name, filter) || holds(at, filter);
}
}  // namespace

std::vector<PlannedCase> plan(
    const std::vector<scenarios::Scenario>& scenarios, std::string_view filter
) {
    std::vector<PlannedCase> planned;
    for (const auto& scenario : scenarios)
        for (const auto& one : scenario.cases)
            if (filter.empty() || matches(scenario, one, filter))
                planned.push_back({&scenario, &one});
    return planned;
}

std::string reproduce_line(const PlannedCase& planned, std::string_view target) {
    const auto quoted = [](std::string_view text) {
        std::string out = "'";
        for (const char c : text)
            out += c == '\'' ? std::string{"'\\''"} : std::string{c};
        return out + "'";
    };
    const auto& place = planned.one->place;
    auto line = fmt::format("lakmus run {}", quoted(place.file));
    if (!planned.one->name.empty())
        line += fmt::format(" --filter {}", quoted(planned.one->name));
    if (!target.empty())
        line += fmt::format(" --target {}", quoted(target));
    return line;
}
}  // namespace lakmus::oracle
