#include "reports/csv.hpp"
#include "reports/traceability.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

namespace lakmus::reports {
namespace {
using model::RuleIndex;
using Row = std::vector<std::string>;

struct Counts {
    std::size_t about = 0;
    std::size_t keeping = 0;
    std::size_t breaking = 0;
};

Counts counts_of(const Traceability& trace, RuleIndex rule) {
    Counts counts;
    for (const auto& witness : trace.witnesses(rule)) {
        counts.about += witness.is_about ? 1 : 0;
        counts.keeping += witness.keeping;
        counts.breaking += witness.breaking;
    }
    return counts;
}

std::string breaking_text(const Traceability& trace, RuleIndex rule, std::size_t count) {
    const bool is_for_ever_none = count == 0 && !can_refuse(trace.catalogue().rule(rule));
    return is_for_ever_none ? "refuses nothing" : fmt::to_string(count);
}

/// "go: 12 conform"
std::string verdict_of(const Standing& standing) {
    std::array<std::uint64_t, oracle::verdict_count> cases{};
    std::copy(standing.cases.begin(), standing.cases.end(), cases.begin());
    return fmt::format("{}: {}", decision_text(standing.decision()), verdicts_text(cases));
}

std::string gaps_text(const Traceability& trace, RuleIndex rule) {
    std::string text;
    for (const auto& [gap, reason] : trace.gaps(rule))
        text += fmt::format("{}{}", text.empty() ? "" : ", ", gap_name(gap));
    return text;
}

void add_rule(TableSection& table, const Traceability& trace, RuleIndex rule) {
    const auto counts = counts_of(trace, rule);
    table.rows.push_back(
        {std::string{trace.catalogue().rule(rule).id},
         fmt::to_string(counts.about),
         fmt::to_string(counts.keeping),
         breaking_text(trace, rule, counts.breaking),
         verdict_of(trace.standing(rule)),
         gaps_text(trace, rule)}
    );
}

/// The rule, then the scenarios about it, then all others together.
void add_scenarios(TableSection& table, const Traceability& trace, RuleIndex rule) {
    const auto& row = trace.catalogue().rule(rule);
    const auto all = counts_of(trace, rule);
    table.rows.push_back(
        {fmt::format("{}: {}", row.id, row.says),
         counted(all.about, "scenario", "scenarios"),
         fmt::to_string(all.keeping),
         breaking_text(trace, rule, all.breaking),
         verdict_of(trace.standing(rule)),
         gaps_text(trace, rule)}
    );
    Counts others;
    for (const auto& witness : trace.witnesses(rule)) {
        if (witness.is_about) {
            table.rows.push_back(
                {"",
                 fmt::format("{} ({})", witness.scenario, witness.place),
                 fmt::to_string(witness.keeping),
                 fmt::to_string(witness.breaking),
                 "",
                 ""}
            );
            continue;
        }
        ++others.about;
        others.keeping += witness.keeping;
        others.breaking += witness.breaking;
    }
    if (others.about != 0)
        table.rows.push_back(
            {"",
             "in " + counted(others.about, "scenario", "scenarios") + " about other rules",
             fmt::to_string(others.keeping),
             fmt::to_string(others.breaking),
             "",
             ""}
        );
}

TableSection gaps(const Traceability& trace) {
    TableSection section{
        .title = "Gaps", .headings = {"rule", "gap", "reason"}, .is_bad = trace.unexplained() != 0};
    for (std::size_t i = 0; i != trace.catalogue().rule_count(); ++i) {
        const auto rule = static_cast<RuleIndex>(i);
        for (const auto& [gap, reason] : trace.gaps(rule))
            section.rows.push_back(
                {std::string{trace.catalogue().rule(rule).id},
                 std::string{gap_name(gap)},
                 reason == nullptr ? "NO REASON" : reason->reason}
            );
    }
    return section;
}

TableSection stale_reasons(const Traceability& trace) {
    TableSection section{
        .title = "Stale reasons",
        .headings = {"place", "rule", "gap that is not there"},
        .is_bad = true};
    for (const auto* entry : trace.stale())
        section.rows.push_back(
            {place_text(entry->place),
             std::string{trace.catalogue().rule(entry->rule).id},
             std::string{gap_name(entry->gap)}}
        );
    return section;
}

std::string verdict_text(const Traceability& trace, const TracedRun& run) {
    const auto unexplained = trace.unexplained();
    const auto stale = trace.stale().size();
    const auto text = unexplained + stale == 0 ? std::string{"TRACED: every gap has a reason"}
                                               : fmt::format(
                                                     "STALE: {} without a reason, {} without a gap",
                                                     counted(unexplained, "gap", "gaps"),
                                                     counted(stale, "reason", "reasons")
                                                 );
    return fmt::format(
        "{}{} (exit status {})",
        text,
        run.is_complete ? "" : "; INCOMPLETE: the run was stopped",
        trace_status(trace, run)
    );
}
}  // namespace

TablePage trace_page(const Traceability& trace, const TracedRun& run, TraceDetail detail) {
    TablePage page{
        .title = "from the note to a run",
        .verdict = verdict_text(trace, run),
        .is_bad = trace_status(trace, run) != 0};
    page.facts = {
        {"run", run.told},
        {"rules", fmt::to_string(trace.catalogue().rule_count())},
        {"sections", fmt::to_string(trace.catalogue().sections().size())}};
    page.sections.push_back(gaps(trace));
    page.sections.push_back(stale_reasons(trace));
    std::size_t next = 0;
    for (const auto& section : trace.catalogue().sections()) {
        const bool by_rule = detail == TraceDetail::rules;
        TableSection table{
            .title = fmt::format("{} {}", section.number, section.title),
            .headings = {
                "rule",
                by_rule ? ">scenarios" : "scenario",
                ">keeping cases",
                ">breaking cases",
                "verdict",
                "gap"}};
        for (std::size_t i = 0; i != section.rules.size(); ++i) {
            const auto rule = static_cast<RuleIndex>(next++);
            by_rule ? add_rule(table, trace, rule) : add_scenarios(table, trace, rule);
        }
        page.sections.push_back(std::move(table));
    }
    return page;
}

void write_trace_csv(const Traceability& trace, std::ostream& out) {
    out << csv_mark
        << csv_line(
               {"section",
                "rule",
                "says",
                "scenario",
                "place",
                "keeping cases",
                "breaking cases",
                "verdict",
                "gap"}
           );
    for (std::size_t i = 0; i != trace.catalogue().rule_count(); ++i) {
        const auto rule = static_cast<RuleIndex>(i);
        const auto& row = trace.catalogue().rule(rule);
        const auto& section = trace.catalogue().section_of(rule);
        const auto write = [&](const Traceability::Witness& witness) {
            out << csv_line(
                {fmt::format("{} {}", section.number, section.title),
                 std::string{row.id},
                 std::string{row.says},
                 witness.scenario,
                 witness.place,
                 fmt::to_string(witness.keeping),
                 fmt::to_string(witness.breaking),
                 verdict_of(trace.standing(rule)),
                 gaps_text(trace, rule)}
            );
        };
        bool is_told = false;
        for (const auto& witness : trace.witnesses(rule))
            if (witness.is_about) {
                write(witness);
                is_told = true;
            }
        if (!is_told)
            write({});
    }
}
}  // namespace lakmus::reports
