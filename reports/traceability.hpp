#pragma once

#include "reports/standings.hpp"
#include "reports/table_page.hpp"
#include "reports/trace_gaps.hpp"

namespace lakmus::reports {
/// From the sections of the note to the rules, to the scenarios about them, to what a run says.
class Traceability {
public:
    /// What a scenario is to a rule.
    struct Witness {
        std::string scenario;
        std::string place;  ///< Of its first case.
        bool is_about = false;
        std::size_t keeping = 0;  ///< Its cases in which the rule was at work and was kept.
        std::size_t breaking = 0;
    };
    /// A gap with the entry that says why it is there, or null.
    struct ToldGap {
        Gap gap{};
        const TraceGaps::Entry* reason = nullptr;
    };

    /// Pre: `reasons` and `catalogue` outlive it.
    explicit Traceability(
        const TraceGaps& reasons, const model::Catalogue& catalogue = model::catalogue()
    );

    void add(const oracle::CaseReport& report);

    [[nodiscard]] const model::Catalogue& catalogue() const { return *catalogue_; }
    /// In the order of their first cases.
    [[nodiscard]] const std::vector<Witness>& witnesses(model::RuleIndex rule) const {
        return witnesses_[static_cast<std::size_t>(rule)];
    }
    [[nodiscard]] const Standing& standing(model::RuleIndex rule) const {
        return standings_.of_rule(rule);
    }
    [[nodiscard]] std::vector<ToldGap> gaps(model::RuleIndex rule) const;
    /// Gaps for which nobody gave a reason.
    [[nodiscard]] std::size_t unexplained() const;
    /// Reasons for gaps that are there no more.
    [[nodiscard]] std::vector<const TraceGaps::Entry*> stale() const;

private:
    [[nodiscard]] bool has(Gap gap, model::RuleIndex rule) const;
    void note(const oracle::CaseReport& report, model::RuleIndex rule, bool kept, bool broken);

    const TraceGaps* reasons_;
    const model::Catalogue* catalogue_;
    Standings standings_;
    std::vector<std::vector<Witness>> witnesses_;             ///< By rule.
    std::vector<std::map<std::string, std::size_t>> places_;  ///< By rule, then file and scenario.
};

/// True where the rule refuses something from the release on.
[[nodiscard]] bool can_refuse(const model::Rule& rule);

/// What the page says of where the verdicts come from.
struct TracedRun {
    std::string told;  ///< "reference", or a file of results and its target.
    bool is_complete = true;
};

enum class TraceDetail : std::uint8_t { rules, scenarios };

/// As a page for people: a table for each section, with a line for each rule, or for each scenario
/// about it.
[[nodiscard]] TablePage trace_page(
    const Traceability& trace, const TracedRun& run, TraceDetail detail
);

/// The same for a spreadsheet, a line for each rule and scenario about it.
void write_trace_csv(const Traceability& trace, std::ostream& out);

/// 0, or 1 for a gap without a reason or a reason without its gap, or 2 for a run that was stopped.
[[nodiscard]] int trace_status(const Traceability& trace, const TracedRun& run);
}  // namespace lakmus::reports
