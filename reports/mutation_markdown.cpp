#include "model/text.hpp"
#include "reports/mutation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
using model::RuleIndex;
using oracle::MutantFate;

/// What became of the mutants of some rules.
struct Row {
    std::size_t mutants = 0;
    std::size_t equivalent = 0;
    std::vector<std::size_t> noticed;  ///< By way.
};

template <class IsMeant>
Row row_of(const std::vector<Noticed>& ways, IsMeant&& is_meant) {
    Row row;
    for (const auto& fate : ways.front().fates) {
        row.mutants += is_meant(fate.mutant->rule) ? 1U : 0U;
        row.equivalent += is_meant(fate.mutant->rule) && !fate.equivalent.empty() ? 1U : 0U;
    }
    for (const auto& way : ways)
        row.noticed.push_back(static_cast<std::size_t>(std::ranges::count_if(
            way.fates,
            [&](const MutantFate& fate) {
                return is_meant(fate.mutant->rule) && fate.is_killed() && fate.equivalent.empty();
            }
        )));
    return row;
}

std::string line_of(std::string_view name, const Row& row) {
    auto line = fmt::format("| {} | {} | {} |", name, row.mutants, row.equivalent);
    for (const auto noticed : row.noticed)
        line += fmt::format(" {} |", noticed);
    return line + '\n';
}

std::string head_of(std::string_view first, const std::vector<Noticed>& ways) {
    auto head = fmt::format("| {} | mutants | equivalent |", first);
    std::string rule = "| --- | ---: | ---: |";
    for (const auto& way : ways) {
        head += fmt::format(" {} |", way.by);
        rule += " ---: |";
    }
    return head + '\n' + rule + '\n';
}

std::string by_section(const std::vector<Noticed>& ways) {
    auto table = head_of("section", ways);
    for (const auto& section : model::catalogue().sections()) {
        const auto row = row_of(ways, [&](RuleIndex rule) {
            return model::catalogue().section_of(rule).number == section.number;
        });
        if (row.mutants != 0)
            table += line_of(fmt::format("{} {}", section.number, section.title), row);
    }
    const auto all = row_of(ways, [](RuleIndex) { return true; });
    table += line_of("**all**", all);
    const auto possible = all.mutants - all.equivalent;
    table += "| of those that can be noticed | | |";
    for (const auto noticed : all.noticed)
        table += fmt::format(
            " {:.1f} % |", 100.0 * static_cast<double>(noticed) / static_cast<double>(possible)
        );
    return table + '\n';
}

std::string by_rule(const std::vector<Noticed>& ways) {
    auto table = head_of("rule", ways);
    for (std::size_t i = 0; i != model::catalogue().rule_count(); ++i) {
        const auto rule = static_cast<RuleIndex>(i);
        const auto row = row_of(ways, [&](RuleIndex other) { return other == rule; });
        if (row.mutants != 0)
            table += line_of(model::catalogue().rule(rule).id, row);
    }
    return table;
}
}  // namespace

std::string mutation_markdown(const std::vector<Noticed>& ways, std::size_t cases) {
    return fmt::format(
        "# How much the tests notice\n\n"
        "Every rule is made wrong in turn, in every way that can be read off it: dropped, negated, "
        "a limit moved by\n"
        "one, a code added to a list or taken from it, a message lost, doubled or sent to another. "
        "Each such *mutant*\n"
        "is a system to which everything else is held. *Equivalent* are mutants that nothing can "
        "notice:\n"
        "`scenarios/equivalent_mutants.txt` gives the reason of each, and one that is noticed "
        "fails `lakmus mutate`.\n\n"
        "The columns behind it count the others, each way by itself: the scenarios of the corpus, "
        "{0} drawn lives,\n"
        "and {0} cells of each matrix. The page is written by\n\n"
        "    lakmus mutate --markdown --cases {0} > docs/mutation.md\n\n{1}\n## By rule\n\n{2}",
        cases,
        by_section(ways),
        by_rule(ways)
    );
}
}  // namespace lakmus::reports
