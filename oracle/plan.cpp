#include "model/catalogue.hpp"
#include "oracle/runner.hpp"
#include "oracle/shell_word.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::oracle {
namespace {
std::string place_text(const scenarios::Place& place) {
    return fmt::format("{}:{}", place.file, place.line);
}

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// "x.yaml:12" means line 12 and not line 120; what has no line may be any part of the path.
bool holds_place(const scenarios::Place& place, std::string_view filter) {
    return filter.find(':') == std::string_view::npos ? holds(place.file, filter)
                                                      : place_text(place).ends_with(filter);
}

bool matches(
    const scenarios::Scenario& scenario, const scenarios::Case& one, std::string_view filter
) {
    const bool by_rule = std::ranges::any_of(scenario.rules, [&](model::RuleIndex rule) {
        return holds(model::catalogue().rule(rule).id, filter);
    });
    return by_rule || holds(scenario.name, filter) || holds(one.name, filter) ||
           holds_place(one.place, filter);
}

/// A value that starts with a dash would be read as an option of its own.
std::string option(std::string_view name, std::string_view value) {
    return fmt::format(" {}{}{}", name, value.starts_with('-') ? '=' : ' ', shell_word(value));
}

/// Leaves the case alone of its file: by its name, or by its line where the name fits others too.
std::string filter_for(const PlannedCase& planned) {
    const auto& name = planned.one->name;
    const auto fitting = std::ranges::count_if(planned.scenario->cases, [&](const auto& other) {
        return matches(*planned.scenario, other, name);
    });
    return fitting == 1 ? name : place_text(planned.one->place);
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
    const auto& file = planned.one->place.file;
    auto line =
        fmt::format("lakmus run {}", shell_word(file.starts_with('-') ? "./" + file : file));
    if (!planned.one->name.empty())
        line += option("--filter", filter_for(planned));
    if (!target.empty())
        line += option("--target", target);
    return line;
}

std::string judge_line(const scenarios::Place& place) {
    const auto file = place.file.starts_with('-') ? "./" + place.file : place.file;
    return fmt::format("lakmus judge {} --line {}", shell_word(file), place.line);
}
}  // namespace lakmus::oracle
