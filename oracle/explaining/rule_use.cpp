#include "oracle/explaining/rule_use.hpp"

#include "model/step.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
/// Calls `visit(step, result, fields)` for each step of the case.
template <class Visit>
void play(const model::RuleBook& book, const PlannedCase& planned, Visit&& visit) {
    const auto life = resolve_actors(book, planned.one->life);
    auto state = life.given;
    std::vector<model::ExpectedField> fields;
    for (std::size_t i = 0; i != life.calls.size(); ++i) {
        auto result = model::step(book, std::move(state), life.calls[i]);
        model::show(book, result.state, fields);
        visit(i, result, fields);
        state = std::move(result.state);
    }
}

template <class Visit>
std::vector<CaseUse> used(const std::vector<PlannedCase>& cases, Visit&& visit) {
    std::vector<CaseUse> uses;
    for (const auto& planned : cases) {
        CaseUse use{.planned = &planned};
        visit(use);
        if (use.names_it || !use.is_empty())
            uses.push_back(std::move(use));
    }
    return uses;
}
}  // namespace

std::vector<CaseUse> uses_of(
    const model::RuleBook& book, const std::vector<PlannedCase>& cases, model::RuleIndex rule
) {
    return used(cases, [&](CaseUse& use) {
        use.names_it = std::ranges::count(use.planned->scenario->rules, rule) != 0;
        play(book, *use.planned, [&](std::size_t step, const auto& result, const auto& fields) {
            if (result.hits.broken.contains(rule))
                use.breaks.push_back(step);
            else if (result.hits.kept.contains(rule))
                use.keeps.push_back(step);
            else if (std::ranges::any_of(fields, [&](const auto& field) {
                         return field.rules.contains(rule);
                     }))
                use.shows.push_back(step);
        });
    });
}

std::vector<CaseUse> uses_of(
    const model::RuleBook& book,
    const std::vector<PlannedCase>& cases,
    model::QuestionIndex question
) {
    return used(cases, [&](CaseUse& use) {
        play(book, *use.planned, [&](std::size_t step, const auto& result, const auto& fields) {
            if (result.open.contains(question) ||
                std::ranges::any_of(fields, [&](const auto& field) {
                    return field.questions.contains(question);
                }))
                use.opens.push_back(step);
        });
    });
}
}  // namespace lakmus::oracle
