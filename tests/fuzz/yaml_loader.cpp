#include "scenarios/format/loader.hpp"
#include "scenarios/format/writer.hpp"
#include "tests/fuzz/must.hpp"
#include "tests/fuzz/readers.hpp"

#include <algorithm>

namespace lakmus::fuzz {
namespace {
using scenarios::Case;
using scenarios::Scenario;

constexpr std::string_view fragments_mark = "\n--- fragments\n";
/// Of one file: the writer costs more than the loader, and its cases are much alike.
constexpr std::size_t cases_written = 3;

std::vector<scenarios::Expectation> without_places(const Case& one) {
    std::vector<scenarios::Expectation> expectations;
    for (const auto& step : one.steps)
        for (auto& value : expectations.emplace_back(step.expect).values)
            value.place = {};
    return expectations;
}

/// What was loaded is written and loads to the same again.
void write_and_load(const Scenario& scenario, const Case& one) {
    const auto text = scenarios::to_yaml(scenario, one);
    const auto again = scenarios::load_text(text, "written.yaml");
    must(again.cases.size() == 1, "a case is written as one case");
    const auto& other = again.cases.front();
    must(other.life == one.life, "a case that is written loads to the same life");
    must(
        without_places(other) == without_places(one),
        "a case that is written loads to the same expectations"
    );
    must(scenarios::to_yaml(again, other) == text, "what is written again is the same text");
}
}  // namespace

void yaml_loader(std::string_view bytes) {
    const auto mark = std::min(bytes.find(fragments_mark), bytes.size());
    const auto behind = std::min(mark + fragments_mark.size(), bytes.size());
    Scenario scenario;
    try {
        scenario = scenarios::load_text(bytes.substr(0, mark), "fuzz.yaml", bytes.substr(behind));
    } catch (const scenarios::InputError& error) {
        must(!error.problems().empty(), "a file that is refused has a problem");
        return;
    }
    must(!scenario.cases.empty(), "a scenario has a case");
    for (std::size_t i = 0; i != std::min(scenario.cases.size(), cases_written); ++i)
        write_and_load(scenario, scenario.cases[i]);
}
}  // namespace lakmus::fuzz
