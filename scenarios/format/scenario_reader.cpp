#include "scenarios/format/scenario_reader.hpp"

#include "scenarios/format/answer_reader.hpp"
#include "scenarios/format/case_table.hpp"
#include "scenarios/format/given_reader.hpp"
#include "scenarios/format/limits.hpp"
#include "scenarios/format/map_reader.hpp"
#include "scenarios/format/step_reader.hpp"
#include "scenarios/format/text_reader.hpp"

#include <fmt/format.h>

#include <array>

namespace lakmus::scenarios {
namespace {
/// What becomes a case once a row is put in.
struct Templates {
    const Node* given = nullptr;
    const Node* steps = nullptr;
};

Case read_case(const Row& row, const Node& given, const Node& steps, Problems& problems) {
    CaseDraft draft{.problems = problems, .life = {}, .aliases = {}, .owners = {}};
    read_given(given, draft);
    Case one{.name = row.name, .place = row.place, .life = {}, .steps = {}};
    one.steps = read_steps(steps, draft);
    one.life = std::move(draft.life);
    one.life.names = draft.aliases.names();
    return one;
}

std::vector<Case> read_cases(
    const std::vector<Row>& rows, const Templates& templates, Problems& problems
) {
    std::vector<Case> cases;
    Substitution substitution{problems};
    for (const auto& row : rows) {
        const auto given = substitution.put_in(*templates.given, *row.values);
        const auto steps = substitution.put_in(*templates.steps, *row.values);
        if (substitution.is_too_large()) {
            problems.add(
                {row.place,
                 fmt::format("found cases of more than {} MiB", max_unfolded_bytes >> 20U),
                 "expected fewer or shorter rows and steps",
                 {}}
            );
            break;
        }
        cases.push_back(read_case(row, given, steps, problems));
    }
    return cases;
}

std::string read_head(
    MapReader& map, std::string_view key, std::string_view expected, Problems& problems
) {
    const auto* node = map.need(key, expected);
    return node == nullptr ? std::string{} : read_line(*node, expected, problems).value_or("");
}

Scenario read_root(const Document& document, const FindFragments& find, Problems& problems) {
    const auto& root = document.root;
    MapReader map{root, "a scenario: scenario, rules, source, why, given, steps", problems};
    Scenario scenario;
    scenario.place = place_of(root.mark);
    scenario.name = read_head(map, "scenario", "one line: what the life shows", problems);
    if (const auto* rules = map.need("rules", "the ids of the rules that it is about"))
        scenario.rules = read_rules(*rules, problems);
    scenario.source = read_head(map, "source", "the section of the note, as \"2.1\"", problems);
    scenario.why = read_head(map, "why", "one sentence: what would go wrong for people", problems);
    const auto* given = map.need("given", "the world at the start");
    const auto* cases = map.take("cases");
    const auto* steps = map.need("steps", "what happens, in order");
    map.finish();
    if (given == nullptr || steps == nullptr)
        return scenario;
    const auto merged = with_fragments(*given, find, problems);
    const std::array<const Node*, 2> templates{&merged, steps};
    const auto rows = read_table(document, cases, templates, problems);
    scenario.cases = read_cases(rows, {&merged, steps}, problems);
    return scenario;
}
}  // namespace

Scenario read_scenario(const Document& document, const FindFragments& find) {
    Problems problems;
    problems.add_all(document.problems);
    Scenario scenario;
    if (document.readable)
        scenario = read_root(document, find, problems);
    if (!problems.empty())
        throw InputError{problems.take()};
    return scenario;
}
}  // namespace lakmus::scenarios
