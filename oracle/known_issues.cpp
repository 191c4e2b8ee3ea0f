#include "oracle/known_issues.hpp"

#include "model/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lakmus::oracle {
namespace {
using Entries = std::vector<const KnownIssue*>;

using Variants = std::vector<const model::Variant*>;

Variants explaining(const Check& check) {
    Variants variants;
    for (const auto id : variants_in(check.explanation))
        if (const auto* variant = model::find_variant(id))
            variants.push_back(variant);
    return variants;
}

bool is_about(const KnownIssue& issue, const Check& check) {
    return issue.variant == nullptr && issue.kind == check.kind &&
           check.rules.contains(issue.rule) &&
           (issue.subject.empty() || issue.subject == check.subject);
}

void add_note(Check& check, std::string_view note) {
    check.note += check.note.empty() ? "" : "; ";
    check.note += note;
}

class Application {
public:
    Application(const KnownIssueList& list, std::string_view version, CaseReport& report)
        : report_{report} {
        for (const auto& issue : list.entries) {
            const auto standing = standing_of(issue, version, list.today);
            if (standing == Standing::counts)
                counting_.push_back(&issue);
            else if (standing == Standing::expired)
                expired_.push_back(&issue);
        }
    }

    void apply() {
        for_each_deviation([&](Check& check) { claim(check, fitting(counting_, check)); });
        for_each_deviation([&](Check& check) { claim_consequence(check); });
        for_each_deviation([&](Check& check) { explain(check); });
        for (auto& explanation : report_.explanations)
            if (const auto* variant = model::find_variant(explanation.variant))
                explanation.known = explanation.known || listing(counting_, *variant) != nullptr;
        report_.verdict = report_.tally.verdict();
    }

private:
    /// What remains to be claimed of the deviations with one explanation, causes only.
    struct Causes {
        bool all_listed = true;
        std::vector<std::string> issues;  ///< Of those that were listed by what is provided.
    };

    template <class Visit>
    void for_each_deviation(Visit visit) {
        for (auto& step : report_.steps)
            for (auto& check : step.checks)
                if (check.verdict == Verdict::deviation)
                    visit(check);
    }

    /// The entry that lists the variant, or one that explains the case just as well; or null.
    [[nodiscard]] const KnownIssue* listing(const Entries& entries, const model::Variant& variant)
        const {
        const auto explanation =
            std::ranges::find(report_.explanations, variant.id, &Explanation::variant);
        const auto entry = std::ranges::find_if(entries, [&](const KnownIssue* issue) {
            if (issue->variant == nullptr || issue->variant == &variant)
                return issue->variant == &variant;
            return explanation != report_.explanations.end() &&
                   std::ranges::find(explanation->or_equally, issue->variant->id) !=
                       explanation->or_equally.end();
        });
        return entry == entries.end() ? nullptr : *entry;
    }

    /// The entries that foretell the check: one for each variant that explains it, or one that
    /// names just what is provided. Empty: it is not foretold.
    [[nodiscard]] Entries fitting(const Entries& entries, const Check& check) const {
        Entries found;
        const auto variants = explaining(check);
        for (const auto* variant : variants)
            if (const auto* entry = listing(entries, *variant))
                found.push_back(entry);
        if (!variants.empty() && found.size() == variants.size())
            return found;
        const auto entry = std::ranges::find_if(entries, [&](const KnownIssue* issue) {
            return is_about(*issue, check) && issue->provided == check.provided;
        });
        return entry == entries.end() ? Entries{} : Entries{*entry};
    }

    void claim(Check& check, const Entries& entries) {
        if (!entries.empty()) {
            for (const auto* entry : entries)
                check.issues.push_back(entry->id);
            mark_known(check);
        }
        if (check.consequence)
            return;
        auto& causes = causes_[check.explanation];
        causes.all_listed = causes.all_listed && !entries.empty();
        if (!entries.empty() && entries.front()->variant == nullptr && causes.issues.empty())
            causes.issues = check.issues;
    }

    void claim_consequence(Check& check) {
        const auto causes = causes_.find(check.explanation);
        if (!check.consequence || causes == causes_.end() || !causes->second.all_listed ||
            causes->second.issues.empty())
            return;
        check.issues = causes->second.issues;
        mark_known(check);
    }

    void mark_known(Check& check) {
        check.verdict = Verdict::known_issue;
        --report_.tally.checks[static_cast<std::size_t>(Verdict::deviation)];
        report_.tally.add(Verdict::known_issue);
    }

    /// Says why the list does not help a deviation about which it says something.
    void explain(Check& check) const {
        const auto late = fitting(expired_, check);
        for (const auto* issue : late)
            add_note(
                check,
                fmt::format(
                    "listed in {}, which expired on {}",
                    issue->id,
                    model::date_text(*issue->expires)
                )
            );
        if (!late.empty() || check.consequence)
            return;
        for (const auto* issue : counting_)
            if (is_near(*issue, check))
                add_note(check, fmt::format("otherwise than listed in {}", issue->id));
    }

    /// The entry is about the same, but foretells something else.
    static bool is_near(const KnownIssue& issue, const Check& check) {
        if (issue.variant == nullptr)
            return is_about(issue, check);
        const auto variants = explaining(check);
        return check.rules.contains(issue.rule) &&
               (variants.empty() ||
                std::ranges::any_of(variants, [&](const model::Variant* variant) {
                    return variant->rule == issue.rule;
                }));
    }

    CaseReport& report_;
    Entries counting_;
    Entries expired_;
    std::map<std::string, Causes> causes_;  ///< By explanation.
};
}  // namespace

void apply_known_issues(const KnownIssueList& list, std::string_view version, CaseReport& report) {
    Application{list, version, report}.apply();
}

KnownIssueTotals::KnownIssueTotals(const KnownIssueList& list, std::string version)
    : list_{&list}, version_{std::move(version)}, counts_(list.entries.size()) {}

void KnownIssueTotals::add(const CaseReport& report) {
    for (std::size_t i = 0; i != counts_.size(); ++i) {
        const auto& id = list_->entries[i].id;
        std::uint64_t checks = 0;
        for (const auto& step : report.steps)
            for (const auto& check : step.checks)
                checks += std::ranges::find(check.issues, id) != check.issues.end() ? 1U : 0U;
        const auto& exercised = report.exercised_issues;
        counts_[i].checks += checks;
        counts_[i].cases += checks != 0 ? 1U : 0U;
        counts_[i].exercised +=
            checks != 0 || std::ranges::find(exercised, id) != exercised.end() ? 1U : 0U;
    }
}

std::vector<IssueOutcome> KnownIssueTotals::outcomes(bool all_played) const {
    using End = IssueOutcome::End;
    std::vector<IssueOutcome> outcomes;
    for (std::size_t i = 0; i != counts_.size(); ++i) {
        const auto& issue = list_->entries[i];
        const auto& counts = counts_[i];
        const auto standing = standing_of(issue, version_, list_->today);
        auto end = End::unobserved;
        if (standing != Standing::counts)
            end = standing == Standing::expired ? End::expired : End::other_version;
        else if (counts.checks != 0)
            end = End::seen;
        else if (counts.exercised != 0 && all_played)
            end = End::stale;
        outcomes.push_back(
            {.end = end,
             .id = issue.id,
             .condition = condition_text(issue),
             .owner = issue.owner,
             .ticket = issue.ticket,
             .last_day = issue.expires ? model::date_text(*issue.expires) : std::string{},
             .place = issue.place,
             .checks = counts.checks,
             .cases = counts.cases,
             .exercised = counts.exercised}
        );
    }
    return outcomes;
}
}  // namespace lakmus::oracle
