#include "reports/matrix.hpp"

#include "reports/escaping.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
using scenarios::Scenario;

struct Contents {
    std::size_t rules = 0;
    std::size_t values = 0;
    std::size_t cases = 0;
    std::size_t known_issues = 0;
    std::size_t questions = 0;
};

bool names_rule_of(
    const Scenario& scenario, const model::Catalogue& catalogue, const model::Section& section
) {
    return std::any_of(scenario.rules.begin(), scenario.rules.end(), [&](model::RuleIndex rule) {
        return &catalogue.section_of(rule) == &section;
    });
}

std::size_t questions_of(const model::Catalogue& catalogue, const model::Section& section) {
    std::size_t count = 0;
    for (std::size_t i = 0; i != catalogue.questions().size(); ++i) {
        const auto asker = catalogue.asked_by(static_cast<model::QuestionIndex>(i));
        if (asker != model::no_rule && &catalogue.section_of(asker) == &section)
            ++count;
    }
    return count;
}

std::size_t values_of(const model::Rule& rule) {
    return static_cast<std::size_t>(std::count_if(
        rule.cells.begin(), rule.cells.end(), [](const auto& cell) { return !cell.name.empty(); }
    ));
}

Contents contents_of(
    const model::Catalogue& catalogue,
    const model::Section& section,
    const std::vector<Scenario>& corpus
) {
    Contents found{.rules = section.rules.size(), .questions = questions_of(catalogue, section)};
    for (const auto& rule : section.rules) {
        found.values += values_of(rule);
        if (!rule.known.empty())
            ++found.known_issues;
    }
    for (const auto& scenario : corpus)
        if (names_rule_of(scenario, catalogue, section))
            found.cases += scenario.cases.size();
    return found;
}

std::string row(std::string_view section, const Contents& found) {
    return fmt::format(
        "| {} | {} | {} | {} | {} | {} |\n",
        section,
        found.rules,
        found.values,
        found.cases,
        found.known_issues,
        found.questions
    );
}
}  // namespace

std::string matrix_markdown(
    const model::Catalogue& catalogue, const std::vector<Scenario>& corpus
) {
    std::string text =
        "| section | rules | limits and lists | cases | known issues | open questions |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: |\n";
    Contents sum;
    for (const auto& section : catalogue.sections()) {
        const auto found = contents_of(catalogue, section, corpus);
        text += row(fmt::format("{} {}", section.number, markdown_text(section.title)), found);
        sum.rules += found.rules;
        sum.values += found.values;
        sum.known_issues += found.known_issues;
    }
    sum.questions = catalogue.questions().size();
    for (const auto& scenario : corpus)
        sum.cases += scenario.cases.size();
    return text + row("**all**", sum);
}
}  // namespace lakmus::reports
