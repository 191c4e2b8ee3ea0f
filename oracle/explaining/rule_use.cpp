#include "oracle/explaining/rule_use.hpp"

#include "model/step.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
using Fields = std::vector<model::ExpectedField>;

void note(
    const Topic& topic,
    std::size_t step,
    const model::StepResult& result,
    const Fields& fields,
    CaseUse& use
) {
    if (result.hits.broken.contains(topic.rule))
        use.breaks.push_back(step);
    else if (result.hits.kept.contains(topic.rule))
        use.keeps.push_back(step);
    else if (std::ranges::any_of(fields, [&](const auto& field) {
                 return field.rules.contains(topic.rule);
             }))
        use.shows.push_back(step);
    if (result.open.intersects(topic.questions) ||
        std::ranges::any_of(fields, [&](const auto& field) {
            return field.questions.intersects(topic.questions);
        }))
        use.opens.push_back(step);
}

CaseUse use_in(const Topic& topic, const model::RuleBook& book, const PlannedCase& planned) {
    CaseUse use{
        .planned = &planned,
        .names_it = std::ranges::count(planned.scenario->rules, topic.rule) != 0};
    auto state = planned.one->life.given;
    Fields fields;
    const auto life = resolve_actors(book, planned.one->life);
    for (std::size_t i = 0; i != life.calls.size(); ++i) {
        auto result = model::step(book, std::move(state), life.calls[i]);
        model::show(book, result.state, fields);
        note(topic, i, result, fields, use);
        state = std::move(result.state);
    }
    return use;
}
}  // namespace

std::vector<CaseUse> uses_of(
    const Topic& topic, const model::RuleBook& book, const std::vector<PlannedCase>& cases
) {
    std::vector<CaseUse> uses;
    for (const auto& planned : cases) {
        auto use = use_in(topic, book, planned);
        if (use.names_it || use.keeps_rule() || !use.breaks.empty() || !use.opens.empty())
            uses.push_back(std::move(use));
    }
    return uses;
}
}  // namespace lakmus::oracle
