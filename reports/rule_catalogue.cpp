#include "reports/rule_catalogue.hpp"

#include "reports/cell_text.hpp"
#include "reports/escaping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace lakmus::reports {
namespace {
using model::Catalogue;
using model::Cell;
using model::Question;
using model::Rule;

/// One thing that is to be said of a rule.
struct Entry {
    std::string label;
    std::string text;
    std::vector<std::string> items;
};

Entry cell_entry(const Cell& cell) {
    Entry entry{
        .label = fmt::format("Value, {}", cell.name),
        .text = cell_text(cell, cell.intended),
        .items = {}};
    if (cell.former)
        entry.items.push_back("before the release: " + cell_text(cell, *cell.former));
    if (cell.known)
        entry.items.push_back("as released: " + cell_text(cell, *cell.known));
    return entry;
}

Entry question_entry(const Question& question) {
    Entry entry{
        .label = fmt::format("Open, {}", question.id),
        .text = std::string{question.asks},
        .items = {}};
    std::vector<std::string_view> others;
    for (const auto& reading : question.readings)
        if (!reading.empty() && &reading != &question.readings.front())
            others.push_back(reading);
    entry.items.push_back(fmt::format("the model takes: {}", question.readings.front()));
    if (!others.empty())
        entry.items.push_back(fmt::format("as good: {}", fmt::join(others, ", ")));
    return entry;
}

std::string former_text(const Rule& rule) {
    if (!rule.former.empty())
        return std::string{rule.former};
    if (!rule.former_with.empty())
        return fmt::format("as {} was", rule.former_with);
    return rule.held_before ? "the same" : "";
}

std::vector<Entry> entries_of(const Rule& rule) {
    std::vector<Entry> entries;
    const auto add = [&](std::string label, std::string text) {
        if (!text.empty())
            entries.push_back({std::move(label), std::move(text), {}});
    };
    add("Decision", std::string{rule.decides});
    for (const auto& cell : rule.cells)
        if (!cell.name.empty())
            entries.push_back(cell_entry(cell));
    add("Before the release", former_text(rule));
    add("Known issue", std::string{rule.known});
    add("Fix expected", std::string{rule.known_fix});
    for (const auto* question : questions_of(rule))
        entries.push_back(question_entry(*question));
    return entries;
}

std::string rule_markdown(const Rule& rule) {
    auto text = fmt::format("### {}\n\n{}\n", rule.id, markdown_text(rule.says));
    const auto entries = entries_of(rule);
    if (!entries.empty())
        text += '\n';
    for (const auto& entry : entries) {
        text += fmt::format("- **{}:** {}\n", entry.label, markdown_text(entry.text));
        for (const auto& item : entry.items)
            text += fmt::format("  - {}\n", markdown_text(item));
    }
    return text + '\n';
}
}  // namespace

std::vector<const Question*> questions_of(const model::Rule& rule) {
    std::vector<const Question*> asked;
    const auto add = [&](const Question* question) {
        if (question != nullptr && std::find(asked.begin(), asked.end(), question) == asked.end())
            asked.push_back(question);
    };
    for (const auto& clause : rule.clauses)
        add(clause.question);
    for (const auto* question : rule.also_asks)
        add(question);
    add(rule.tables.open_exemption.question);
    return asked;
}

std::string rules_markdown(const Catalogue& catalogue) {
    std::string text =
        "# The rules of DFDG release 2021-1\n\n"
        "Written by `lakmus rules --markdown` from the rule rows in `model/sections`; not edited "
        "by hand.\n"
        "Each rule says what holds from the release on; what the release note says is told in "
        "words of our own.\n\n";
    for (const auto& section : catalogue.sections()) {
        text += fmt::format("## {} {}\n\n", section.number, markdown_text(section.title));
        for (const auto& rule : section.rules)
            text += rule_markdown(rule);
    }
    text.pop_back();
    return text;
}

std::string rule_page(const Catalogue& catalogue, model::RuleIndex rule) {
    const auto& row = catalogue.rule(rule);
    const auto& section = catalogue.section_of(rule);
    auto text =
        fmt::format("{}  (section {}, {})\n{}\n", row.id, section.number, section.title, row.says);
    const auto entries = entries_of(row);
    for (const auto& entry : entries) {
        text += fmt::format("\n{}: {}\n", entry.label, entry.text);
        for (const auto& item : entry.items)
            text += fmt::format("  - {}\n", item);
    }
    return text;
}

std::string rule_list(const Catalogue& catalogue) {
    std::size_t width = 0;
    for (const auto& section : catalogue.sections())
        for (const auto& rule : section.rules)
            width = std::max(width, rule.id.size());
    std::string text;
    for (const auto& section : catalogue.sections()) {
        text += fmt::format("{}{} {}\n", text.empty() ? "" : "\n", section.number, section.title);
        for (const auto& rule : section.rules)
            text += fmt::format("  {:<{}}  {}\n", rule.id, width, rule.says);
    }
    return text;
}

std::string question_page(const Catalogue& catalogue, model::QuestionIndex question) {
    const auto asker = catalogue.asked_by(question);
    const auto entry = question_entry(catalogue.question(question));
    auto text = fmt::format(
        "{}  (asked by {})\n{}\n",
        catalogue.question(question).id,
        asker == model::no_rule ? "the engine" : catalogue.rule(asker).id,
        entry.text
    );
    for (const auto& item : entry.items)
        text += fmt::format("  - {}\n", item);
    return text;
}

std::string open_questions(const Catalogue& catalogue) {
    std::string text;
    for (std::size_t i = 0; i != catalogue.questions().size(); ++i) {
        text += text.empty() ? "" : "\n";
        text += question_page(catalogue, static_cast<model::QuestionIndex>(i));
    }
    return text;
}
}  // namespace lakmus::reports
