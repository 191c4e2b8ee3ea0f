#include "reports/rule_explanation.hpp"

#include "model/variants.hpp"
#include "reports/escaping.hpp"
#include "reports/page.hpp"
#include "reports/rule_catalogue.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <sstream>

namespace lakmus::reports {
namespace {
using model::Clause;
using model::ClauseKind;
using oracle::CaseUse;

constexpr auto command_count = std::variant_size_v<model::Command>;
/// In the order of model::Event, behind the commands.
constexpr std::array<std::string_view, model::event_count - command_count> event_words{
    "any call",
    "an absence that is created or updated",
    "a switch of contact group",
    "what a switch leaves over",
    "a contact group that closes while none opens",
    "a contact group that opens after one closed",
    "a move to another municipality",
    "a job order that turns internal or is released",
    "the first day of a planned absence",
    "the end of an absence on hold",
    "the release coming into force"};

std::string event_word(std::size_t event) {
    return event < command_count ? command_names()[event]
                                 : std::string{event_words.at(event - command_count)};
}

std::string kind_text(const Clause& clause) {
    std::string text;
    switch (clause.kind) {
        case ClauseKind::refuses:
            text = "may refuse";
            break;
        case ClauseKind::permits:
            text = "permits";
            break;
        case ClauseKind::open:
            text = "may leave open";
            break;
        case ClauseKind::effect:
            text = "has an effect";
            break;
    }
    if (clause.question != nullptr)
        text += fmt::format(" ({})", clause.question->id);
    if (!clause.in.intended)
        text += clause.in.former ? " before the release" : " as the known issue";
    return text;
}

std::string events_text(const model::Rule& rule) {
    std::map<std::size_t, std::vector<std::string>> by_event;
    for (const auto& clause : rule.clauses)
        by_event[clause.event].push_back(kind_text(clause));
    if (by_event.empty())
        return "\nHangs on no event: others read its values.\n";
    std::string text = "\nHangs on:\n";
    for (const auto& [event, kinds] : by_event)
        text += fmt::format("  - {}: {}\n", event_word(event), fmt::join(kinds, ", "));
    return text;
}

std::string variants_text(
    std::string_view title,
    const std::vector<model::Variant>& variants,
    const std::function<bool(const model::Variant&)>& belongs
) {
    std::string text;
    for (const auto& variant : variants)
        if (belongs(variant))
            text += fmt::format("  - {}: {}\n", variant.id, variant.says);
    return text.empty() ? text : fmt::format("\n{}:\n{}", title, text);
}

bool is_asked(const model::Rule& rule, model::QuestionIndex question) {
    return std::ranges::count(questions_of(rule), &model::catalogue().question(question)) != 0;
}

std::string steps_text(std::string_view what, const std::vector<std::size_t>& steps) {
    if (steps.empty())
        return {};
    std::vector<std::size_t> numbers;
    numbers.reserve(steps.size());
    for (const auto step : steps)
        numbers.push_back(step + 1);
    return fmt::format(
        "; {} step{} {}", what, numbers.size() == 1 ? "" : "s", fmt::join(numbers, ", ")
    );
}

std::string use_text(const CaseUse& use) {
    const auto& one = *use.planned->one;
    auto steps = steps_text("kept in", use.keeps) + steps_text("broken in", use.breaks) +
                 steps_text("shown after", use.shows) + steps_text("open in", use.opens);
    if (steps.empty())
        steps = "; never at work";
    return fmt::format(
        "{} {}: {}",
        place_text(one.place),
        printable(one.name.empty() ? use.planned->scenario->name : one.name),
        std::string_view{steps}.substr(2)
    );
}

std::string cases_text(
    std::string_view title,
    const std::vector<CaseUse>& uses,
    const std::function<bool(const CaseUse&)>& belongs
) {
    std::string text;
    std::size_t count = 0;
    for (const auto& use : uses)
        if (belongs(use)) {
            ++count;
            text += fmt::format("  - {}\n", use_text(use));
        }
    return fmt::format("\n{}: {}\n{}", title, counted(count, "case", "cases"), text);
}

std::string others_text(const std::vector<CaseUse>& uses) {
    const auto count = [&](auto belongs) {
        return std::ranges::count_if(uses, [&](const CaseUse& use) {
            return !use.names_it && belongs(use);
        });
    };
    const auto keeping = count([](const CaseUse& use) { return use.keeps_rule(); });
    const auto breaking = count([](const CaseUse& use) { return !use.breaks.empty(); });
    return fmt::format(
        "\nAt work in other cases: {} that keep it, {} that break it\n", keeping, breaking
    );
}

std::string on_a_page(std::string_view text) {
    std::ostringstream out;
    Page{out}.text(text);
    return out.str();
}
}  // namespace

oracle::Topic topic_of(model::RuleIndex rule) {
    oracle::Topic topic{.rule = rule};
    for (const auto* question : questions_of(model::catalogue().rule(rule)))
        topic.questions.insert(model::catalogue().find_question(question->id));
    return topic;
}

std::string rule_explanation(model::RuleIndex rule, const std::vector<CaseUse>& uses) {
    const auto& row = model::catalogue().rule(rule);
    auto text = rule_page(model::catalogue(), rule) + events_text(row);
    text += variants_text("Variants", model::documented_variants(), [&](const auto& variant) {
        return variant.kind == model::VariantKind::reading ? is_asked(row, variant.question)
                                                           : variant.rule == rule;
    });
    text += variants_text("Mutants", model::mutants(), [&](const auto& variant) {
        return variant.rule == rule;
    });
    text +=
        cases_text("Scenarios that name it", uses, [](const auto& use) { return use.names_it; });
    return on_a_page(text + others_text(uses));
}

std::string question_explanation(model::QuestionIndex question, const std::vector<CaseUse>& uses) {
    auto text = question_page(model::catalogue(), question);
    text += variants_text("Variants", model::documented_variants(), [&](const auto& variant) {
        return variant.kind == model::VariantKind::reading && variant.question == question;
    });
    return on_a_page(text + cases_text("Open in", uses, [](const auto&) { return true; }));
}
}  // namespace lakmus::reports
