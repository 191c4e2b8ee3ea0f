#pragma once

#include "model/catalogue.hpp"
#include "oracle/verdict.hpp"

#include <map>
#include <string>
#include <vector>

namespace lakmus::reports {
/// What somebody may decide who releases a system: of a section, of a rule, or of all.
enum class Decision : std::uint8_t {
    go,            ///< Nothing deviates, and something was seen.
    not_observed,  ///< Nothing could be seen.
    undecided,     ///< The target failed, and nothing else is wrong.
    no_go,         ///< Something deviates.
};
[[nodiscard]] std::string_view decision_text(Decision decision);

/// What a run says of one rule or of one section.
struct Standing {
    std::array<std::size_t, oracle::verdict_count> cases{};  ///< By the gravest verdict in each.
    /// The checks that are laid to it, without those that conform or are not observed: a run counts
    /// these by case alone.
    std::array<std::uint64_t, oracle::verdict_count> checks{};
    std::array<std::string, oracle::verdict_count> examples{};  ///< The place of the first case.

    [[nodiscard]] std::size_t of(oracle::Verdict verdict) const {
        return cases[static_cast<std::size_t>(verdict)];
    }
    [[nodiscard]] Decision decision() const;
};

/// By rule, what a case says of those that were at work in it, that a check is laid to, or that the
/// scenario is about. A deviation is laid to the rules of what explains it, and without explanation
/// to those that the check names: what only looks otherwise because of a fault elsewhere is none of
/// its own. A rule that is in no judged step gets what became of the case: not observed, flaky or a
/// target failure.
[[nodiscard]] std::map<model::RuleIndex, oracle::Verdict> verdicts_by_rule(
    const model::Catalogue& catalogue, const oracle::CaseReport& report
);

/// The rule that a variant is of: of "former:2.3/delete-started" or
/// "mutant:2.1/backdating/days back=57".
[[nodiscard]] model::RuleIndex rule_of_variant(
    const model::Catalogue& catalogue, std::string_view variant
);

/// Adds up a run by rule and by section.
class Standings {
public:
    /// Pre: `catalogue` outlives the standings.
    explicit Standings(const model::Catalogue& catalogue = model::catalogue());

    void add(const oracle::CaseReport& report);

    [[nodiscard]] const Standing& of_rule(model::RuleIndex rule) const {
        return rules_[static_cast<std::size_t>(rule)];
    }
    /// By place in `catalogue.sections()`.
    [[nodiscard]] const Standing& of_section(std::size_t section) const {
        return sections_[section];
    }
    /// Unexplained deviations in cases about no rule whose checks name none: in no section, but in
    /// the run.
    [[nodiscard]] const Standing& of_no_rule() const { return no_rule_; }

private:
    [[nodiscard]] std::size_t section_of(model::RuleIndex rule) const;
    /// False for a deviation that is laid to no rule.
    [[nodiscard]] bool add(const oracle::CaseReport& report, const oracle::Check& check);

    const model::Catalogue* catalogue_;
    std::vector<Standing> rules_;
    std::vector<Standing> sections_;
    Standing no_rule_;
};
}  // namespace lakmus::reports
