#include "model/catalogue.hpp"
#include "model/code_lists.hpp"
#include "model/text.hpp"
#include "oracle/cli/exploring.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace lakmus::cli {
namespace {
constexpr std::size_t rules_told = 12;

bool can_refuse(const model::Rule& rule) {
    return std::ranges::any_of(rule.clauses, [](const model::Clause& clause) {
        return clause.kind == model::ClauseKind::refuses;
    });
}

/// Those for which `is_met` says no.
template <class IsMet>
std::vector<std::string> unmet_rules(IsMet&& is_met) {
    std::vector<std::string> unmet;
    for (std::size_t i = 0; i != model::catalogue().rule_count(); ++i) {
        const auto rule = static_cast<model::RuleIndex>(i);
        if (!is_met(rule))
            unmet.emplace_back(model::catalogue().rule(rule).id);
    }
    return unmet;
}

std::string rules_text(
    std::string_view label, std::size_t of, const std::vector<std::string>& not_met
) {
    auto text = fmt::format("  {:<10} {} of {} rules", label, of - not_met.size(), of);
    if (!not_met.empty())
        text += "; not " + reports::listed(not_met, rules_told);
    return text + '\n';
}

std::string states_text(const generators::Coverage& coverage) {
    static constexpr std::array<std::string_view, model::absence_state_count> names{
        "planned", "active", "on hold", "ended", "deleted"};
    std::vector<std::string> parts;
    for (std::size_t i = 0; i != names.size(); ++i)
        parts.push_back(fmt::format("{} in {}", names[i], coverage.states()[i]));
    return fmt::format("  {:<10} {}\n", "absences", fmt::join(parts, ", "));
}

std::string lengths_text(const generators::Coverage& coverage) {
    std::vector<std::string> parts;
    for (const auto& [fives, lives] : coverage.lengths())
        parts.push_back(fmt::format("{}-{}: {}", 5 * fives + 1, 5 * fives + 5, lives));
    return fmt::format("  {:<10} {}\n", "calls", fmt::join(parts, ", "));
}
}  // namespace

std::string coverage_text(const generators::Coverage& coverage) {
    const auto rules = model::catalogue().rule_count();
    const auto refusing = rules - unmet_rules([](model::RuleIndex rule) {
                                      return can_refuse(model::catalogue().rule(rule));
                                  }).size();
    auto text = fmt::format(
        "\nSTATISTICS of {}, {} of {} calls refused\n",
        reports::counted(coverage.lives(), "life", "lives"),
        coverage.refused(),
        coverage.calls()
    );
    text += rules_text("kept", rules, unmet_rules([&](model::RuleIndex rule) {
                           return coverage.kept(rule) != 0;
                       }));
    text += rules_text("broken", refusing, unmet_rules([&](model::RuleIndex rule) {
                           return coverage.broken(rule) != 0 ||
                                  !can_refuse(model::catalogue().rule(rule));
                       }));
    text += fmt::format(
        "  {:<10} {} of {} met in one life\n",
        "pairs",
        coverage.pairs_met(),
        rules * (rules - 1) / 2
    );
    return text + states_text(coverage) + lengths_text(coverage);
}
}  // namespace lakmus::cli
