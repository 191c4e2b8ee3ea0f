#include "reports/mutation.hpp"

#include "model/text.hpp"
#include "reports/cell_text.hpp"
#include "reports/page.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::reports {
namespace {
using model::Mode;
using oracle::MutantFate;

/// What became of the mutants of a section.
struct Score {
    std::size_t mutants = 0;
    std::size_t equivalent = 0;
    std::size_t by_corpus = 0;
    std::size_t by_others = 0;
    std::size_t survived = 0;

    void add(const MutantFate& fate) {
        ++mutants;
        equivalent += fate.equivalent.empty() || fate.is_killed() ? 0U : 1U;
        by_corpus += fate.by_corpus ? 1U : 0U;
        by_others += fate.is_killed() && !fate.by_corpus ? 1U : 0U;
        survived += fate.survives() ? 1U : 0U;
    }
};

std::string row(std::string_view section, const Score& score, std::string_view others) {
    auto line = fmt::format(
        "{:<8}{:>9}{:>12}{:>9}", section, score.mutants, score.equivalent, score.by_corpus
    );
    if (!others.empty())
        line += fmt::format("{:>{}}", score.by_others, others.size() + 2);
    const auto killed = score.by_corpus + score.by_others;
    const auto possible = killed + score.survived;
    line += fmt::format("{:>10}", score.survived);
    line += possible == 0 ? fmt::format("{:>9}", "-")
                          : fmt::format(
                                "{:>7.1f} %",
                                100.0 * static_cast<double>(killed) / static_cast<double>(possible)
                            );
    return line + '\n';
}

bool can_refuse(const model::Rule& rule) {
    return std::ranges::any_of(rule.clauses, [](const model::Clause& clause) {
        return clause.kind == model::ClauseKind::refuses && clause.in.intended;
    });
}

/// The id by which an edited list differs from the rule's.
unsigned flipped_id(const model::Cell& cell, const model::Members& value) {
    unsigned id = 0;
    while (cell.intended.contains(id) == value.contains(id))
        ++id;
    return id;
}

std::string missing_for_amount(const model::Cell& cell, const model::Members& value) {
    const auto [less, more] = std::minmax(cell.intended.low, value.low);
    return fmt::format(
        "It needs steps at {} and at {} ({}), between which the two part, with all other rules "
        "kept.",
        cell_text(cell, {.low = less}),
        cell_text(cell, {.low = more}),
        cell.name
    );
}

std::string missing_for_list(const model::Cell& cell, const model::Members& value) {
    const auto id = flipped_id(cell, value);
    return fmt::format(
        "It needs a step with {} (one of the {}), which is {} by the rule and {} by the mutant, "
        "with all other rules kept.",
        cell_text(cell, model::members(id)),
        cell.name,
        value.contains(id) ? "not listed" : "listed",
        value.contains(id) ? "is" : "is not"
    );
}

std::string missing_for_cell(const model::Variant& mutant) {
    const auto& cell = *model::catalogue().cells()[mutant.cell].cell;
    switch (cell.kind) {
        case model::CellKind::amount:
            return missing_for_amount(cell, mutant.value);
        case model::CellKind::list:
            return missing_for_list(cell, mutant.value);
        case model::CellKind::choice:
            break;
    }
    return fmt::format(
        "It needs a step in which the rule has its effect, and a look at what it is about ({}): "
        "{} must show, and not {}.",
        cell.name,
        cell_text(cell, cell.intended),
        cell_text(cell, mutant.value)
    );
}

std::string missing_for_mode(const model::Variant& mutant) {
    switch (mutant.mode) {
        case Mode::message_lost:
            return "It needs a step in which the rule sends its message, and the message expected.";
        case Mode::message_doubled:
            return "It needs a step in which the rule sends its message, expected once.";
        case Mode::message_misaddressed:
            return "It needs a step in which the rule sends its message, and its recipient "
                   "expected.";
        case Mode::negated:
            return "It needs a call that the rule bears on, that keeps it, and that nothing else "
                   "refuses; or one that breaks it alone.";
        default:
            break;
    }
    return can_refuse(model::catalogue().rule(mutant.rule))
               ? "It needs a call that this rule refuses and no other, expected as refused."
               : "It needs a step in which the rule has its effect, and a look at what it changes.";
}

void write_finding(const MutantFate& fate, Page& page) {
    page.add({fate.survives() ? "survives" : "listed", fate.mutant->id});
    page.add({"", fate.mutant->says});
    if (fate.survives()) {
        page.add({"missing", missing_scenario(*fate.mutant)});
        return;
    }
    page.add({"because", fate.equivalent});
    page.add({"but", fate.killed_by + " notices it", Line::Tone::bad});
}
}  // namespace

std::string mutation_table(const std::vector<MutantFate>& fates, std::string_view others) {
    auto table = fmt::format("{:<8}{:>9}{:>12}{:>9}", "section", "mutants", "equivalent", "corpus");
    if (!others.empty())
        table += fmt::format("  {}", others);
    table += fmt::format("{:>10}{:>9}\n", "survived", "noticed");
    Score total;
    for (const auto& section : model::catalogue().sections()) {
        Score score;
        for (const auto& fate : fates)
            if (model::catalogue().section_of(fate.mutant->rule).number == section.number) {
                score.add(fate);
                total.add(fate);
            }
        if (score.mutants != 0)
            table += row(section.number, score, others);
    }
    return table + row("all", total, others);
}

void write_mutation_findings(const std::vector<MutantFate>& fates, std::ostream& out) {
    Page page{out};
    for (std::size_t i = 0; i != model::catalogue().rule_count(); ++i) {
        const auto rule = static_cast<model::RuleIndex>(i);
        bool is_named = false;
        for (const auto& fate : fates) {
            if (fate.mutant->rule != rule || !(fate.survives() || fate.is_wrongly_listed()))
                continue;
            if (!is_named)
                page.heading("RULE", rule_text(model::catalogue(), rule));
            is_named = true;
            write_finding(fate, page);
        }
    }
}

std::string missing_scenario(const model::Variant& mutant) {
    return mutant.edits_cell ? missing_for_cell(mutant) : missing_for_mode(mutant);
}
}  // namespace lakmus::reports
