#include "reports/traceability.hpp"

#include "reports/wording.hpp"

#include <algorithm>

namespace lakmus::reports {
namespace {
using model::RuleIndex;
using oracle::Verdict;

constexpr std::array all_gaps{
    Gap::no_scenario, Gap::no_breaking_case, Gap::known_issues_only, Gap::never_observed};
}  // namespace

bool can_refuse(const model::Rule& rule) {
    return std::ranges::any_of(rule.clauses, [](const model::Clause& clause) {
        return clause.kind == model::ClauseKind::refuses && clause.in.intended;
    });
}

Traceability::Traceability(const TraceGaps& reasons, const model::Catalogue& catalogue)
    : reasons_{&reasons},
      catalogue_{&catalogue},
      standings_{catalogue},
      witnesses_(catalogue.rule_count()),
      places_(catalogue.rule_count()) {}

void Traceability::add(const oracle::CaseReport& report) {
    standings_.add(report);
    auto concerned = report.kept;
    concerned |= report.broken;
    for (const auto rule : report.rules)
        concerned.insert(rule);
    concerned.for_each([&](RuleIndex rule) {
        note(report, rule, report.kept.contains(rule), report.broken.contains(rule));
    });
}

void Traceability::note(const oracle::CaseReport& report, RuleIndex rule, bool kept, bool broken) {
    const auto at = static_cast<std::size_t>(rule);
    auto& witnesses = witnesses_[at];
    const auto [place, is_new] =
        places_[at].try_emplace(report.place.file + '\n' + report.scenario, witnesses.size());
    if (is_new)
        witnesses.push_back(
            {.scenario = report.scenario,
             .place = place_text(report.place),
             .is_about = std::ranges::find(report.rules, rule) != report.rules.end()}
        );
    auto& witness = witnesses[place->second];
    witness.keeping += kept ? 1 : 0;
    witness.breaking += broken ? 1 : 0;
}

bool Traceability::has(Gap gap, RuleIndex rule) const {
    const auto& seen = standing(rule);
    const auto clean =
        seen.of(Verdict::conforms) + seen.of(Verdict::not_specified) + seen.of(Verdict::deviation);
    switch (gap) {
        case Gap::no_scenario:
            return std::ranges::none_of(witnesses(rule), &Witness::is_about);
        case Gap::no_breaking_case:
            return can_refuse(catalogue_->rule(rule)) &&
                   std::ranges::none_of(witnesses(rule), [](const Witness& witness) {
                       return witness.breaking != 0;
                   });
        case Gap::known_issues_only:
            return clean == 0 && seen.of(Verdict::known_issue) != 0;
        case Gap::never_observed:
            return clean == 0 && seen.of(Verdict::known_issue) == 0;
    }
    return false;
}

std::vector<Traceability::ToldGap> Traceability::gaps(RuleIndex rule) const {
    std::vector<ToldGap> told;
    for (const auto gap : all_gaps)
        if (has(gap, rule))
            told.push_back({gap, reasons_->find(gap, rule)});
    return told;
}

std::size_t Traceability::unexplained() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i != catalogue_->rule_count(); ++i)
        for (const auto& gap : gaps(static_cast<RuleIndex>(i)))
            count += gap.reason == nullptr ? 1 : 0;
    return count;
}

std::vector<const TraceGaps::Entry*> Traceability::stale() const {
    std::vector<const TraceGaps::Entry*> stale;
    for (const auto& entry : reasons_->entries())
        if (!has(entry.gap, entry.rule))
            stale.push_back(&entry);
    return stale;
}

int trace_status(const Traceability& trace, const TracedRun& run) {
    if (trace.unexplained() != 0 || !trace.stale().empty())
        return 1;
    return run.is_complete ? 0 : 2;
}
}  // namespace lakmus::reports
