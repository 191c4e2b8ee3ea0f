#include "oracle/explaining/answering.hpp"

namespace lakmus::oracle {
namespace {
model::RuleBook without(model::RuleBook book, const model::RuleSet& rules) {
    rules.for_each([&](model::RuleIndex rule) {
        model::set_mode(book.before, rule, model::Mode::off);
        model::set_mode(book.after, rule, model::Mode::off);
    });
    return book;
}

/// A rule that asks the question decides nothing.
bool answers_otherwise(const model::Outcome& outcome, const model::Outcome& without) {
    if (outcome.is_open())
        return !without.reasons.empty();
    return outcome.accepted != without.accepted || without.is_open();
}

RuleAtWork left_out(const Asked& asked, const model::StepResult& result, model::RuleIndex rule) {
    model::RuleSet alone;
    alone.insert(rule);
    const auto other = model::step(without(asked.book, alone), asked.state, asked.call);
    RuleAtWork work{.rule = rule, .share = Share::kept, .without = other.outcome};
    const auto& outcome = result.outcome;
    if (outcome.reasons.contains(rule))
        work.share = Share::refuses;
    else if (answers_otherwise(outcome, other.outcome))
        work.share = Share::decides;
    else if (result.state != other.state || result.messages != other.messages)
        work.share = Share::acts;
    return work;
}

bool is_amount(const model::Variant& moved) {
    return model::catalogue().cells()[moved.cell].cell->kind == model::CellKind::amount;
}

/// Limits are moved further too, and a rulebook may have moved the value already.
bool moves_by_one(const model::Variant& moved, const model::RuleBook& book) {
    if (!moved.edits_cell)
        return false;
    const auto& intended = model::catalogue().cells()[moved.cell].cell->intended;
    if (book.after.cells[moved.cell] != intended)
        return false;
    return !is_amount(moved) || moved.value.low + 1 == intended.low ||
           moved.value.low == intended.low + 1;
}
}  // namespace

std::vector<RuleAtWork> rules_at_work(const Asked& asked, const model::StepResult& result) {
    auto rules = result.hits.kept;
    rules |= result.hits.broken;
    std::vector<RuleAtWork> work;
    rules.for_each([&](model::RuleIndex rule) { work.push_back(left_out(asked, result, rule)); });
    return work;
}

std::vector<OneOff> one_off(const Asked& asked, const model::StepResult& result) {
    const bool refused = !result.outcome.reasons.empty();
    const auto& rules = refused ? result.outcome.reasons : result.hits.kept;
    std::vector<OneOff> near;
    for (const auto& variant : model::mutants()) {
        if (!moves_by_one(variant, asked.book) || !rules.contains(variant.rule) ||
            !(refused || is_amount(variant)))
            continue;
        auto book = asked.book;
        model::apply(variant, book);
        const auto outcome = model::step(book, asked.state, asked.call).outcome;
        if (outcome.reasons.empty() == refused)
            near.push_back({.moved = &variant, .outcome = outcome});
    }
    return near;
}

model::Outcome outcome_without(const Asked& asked, const model::RuleSet& rules) {
    return model::step(without(asked.book, rules), asked.state, asked.call).outcome;
}
}  // namespace lakmus::oracle
