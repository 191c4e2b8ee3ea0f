#include "reports/comparison.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

namespace lakmus::reports {
namespace {
using oracle::CaseReport;
using oracle::Verdict;
using Causes = std::set<std::string>;

bool is_failure(Verdict verdict) {
    return verdict == Verdict::target_failure || verdict == Verdict::flaky;
}

bool is_unexplained(const CaseReport& report) {
    return std::ranges::any_of(report.steps, [](const oracle::StepReport& step) {
        return std::ranges::any_of(step.checks, [](const oracle::Check& check) {
            return check.verdict == Verdict::deviation && check.explanation.empty() &&
                   !check.consequence;
        });
    });
}

template <class Explained>
Causes causes_of(const Explained& one) {
    Causes causes{one.or_equally.begin(), one.or_equally.end()};
    causes.insert(one.variant);
    return causes;
}

bool share(const Causes& some, const Causes& others) {
    return std::ranges::any_of(some, [&](const auto& cause) { return others.contains(cause); });
}

/// What may explain a case: of an explanation all that explains it equally well.
std::vector<Causes> faults_of(const CaseReport& report) {
    std::vector<Causes> faults;
    for (const auto& explanation : report.explanations)
        if (!explanation.known)
            faults.push_back(causes_of(explanation));
    return faults;
}

bool covers(const std::vector<Causes>& faults, const std::vector<Causes>& others) {
    return std::ranges::all_of(others, [&](const Causes& other) {
        return std::ranges::any_of(faults, [&](const Causes& fault) {
            return share(fault, other);
        });
    });
}

bool same_diagnosis(const CaseReport& before, const CaseReport& after) {
    const auto then = faults_of(before);
    const auto now = faults_of(after);
    return is_unexplained(before) == is_unexplained(after) && covers(then, now) &&
           covers(now, then);
}

Change change_of(const CaseReport& before, const CaseReport& after) {
    const auto then = before.verdict;
    const auto now = after.verdict;
    if (now == Verdict::deviation) {
        if (then != Verdict::deviation)
            return Change::new_deviation;
        return same_diagnosis(before, after) ? Change::still_deviating : Change::changed_diagnosis;
    }
    if (is_failure(now))
        return is_failure(then) ? Change::still_failing : Change::new_failure;
    if (now == Verdict::known_issue)
        return then == Verdict::known_issue ? Change::still_known : Change::newly_known;
    if (now == Verdict::not_observed)
        return then == Verdict::not_observed ? Change::same : Change::newly_unobserved;
    const bool was_wrong =
        then == Verdict::deviation || then == Verdict::known_issue || is_failure(then);
    return was_wrong ? Change::fixed : Change::same;
}

using Key = std::tuple<std::string, std::string, std::string>;

Key key_of(const CaseReport& report, bool with_file) {
    const auto file = std::filesystem::path{report.place.file}.lexically_normal().string();
    return {report.scenario, report.name, with_file ? file : ""};
}

/// Pairs the cases of two runs; those of one key in their order.
class Pairs {
public:
    Pairs(const Results& before, const Results& after) : partners_(after.cases.size()) {
        for (const auto& one : before.cases)
            left_.push_back(&one);
        match(after, true);
        match(after, false);
    }

    [[nodiscard]] const CaseReport* partner(std::size_t after) const { return partners_[after]; }
    [[nodiscard]] const std::vector<const CaseReport*>& left() const { return left_; }

private:
    void match(const Results& after, bool with_file) {
        std::map<Key, std::vector<const CaseReport*>> waiting;
        for (const auto* one : left_)
            waiting[key_of(*one, with_file)].push_back(one);
        std::map<Key, std::size_t> taken;
        std::set<const CaseReport*> gone;
        for (std::size_t i = 0; i != after.cases.size(); ++i) {
            const auto key = key_of(after.cases[i], with_file);
            const auto found = waiting.find(key);
            if (partners_[i] != nullptr || found == waiting.end() ||
                taken[key] == found->second.size())
                continue;
            partners_[i] = found->second[taken[key]++];
            gone.insert(partners_[i]);
        }
        std::erase_if(left_, [&](const auto* one) { return gone.contains(one); });
    }

    std::vector<const CaseReport*> partners_;
    std::vector<const CaseReport*> left_;
};

Causes all_causes(const Results& results) {
    Causes all;
    for (const auto& fault : results.faults)
        all.merge(causes_of(fault));
    for (const auto& one : results.cases)
        for (auto fault : faults_of(one))
            all.merge(fault);
    return all;
}

class Comparing {
public:
    explicit Comparing(const Results& before)
        : is_whole_{before.complete}, causes_{all_causes(before)} {}

    [[nodiscard]] CaseChange change(const CaseReport* before, const CaseReport& after) const {
        CaseChange change{.before = before, .after = &after};
        change.change = before == nullptr ? Change::came : change_of(*before, after);
        change.is_regression = is_regression(change);
        return change;
    }

private:
    /// Of a case that came while the first run was stopped early nobody knows what it did then.
    [[nodiscard]] bool is_regression(const CaseChange& change) const {
        switch (change.change) {
            case Change::new_deviation:
            case Change::new_failure:
                return true;
            case Change::changed_diagnosis:
                return has_new_cause(*change.after) ||
                       (is_unexplained(*change.after) && !is_unexplained(*change.before));
            case Change::came:
                return is_whole_ && is_bad_newcomer(*change.after);
            case Change::fixed:
            case Change::newly_known:
            case Change::newly_unobserved:
            case Change::went:
            case Change::still_deviating:
            case Change::still_failing:
            case Change::still_known:
            case Change::same:
                break;
        }
        return false;
    }

    [[nodiscard]] bool has_new_cause(const CaseReport& after) const {
        return std::ranges::any_of(faults_of(after), [&](const Causes& fault) {
            return !share(fault, causes_);
        });
    }

    [[nodiscard]] bool is_bad_newcomer(const CaseReport& after) const {
        return is_failure(after.verdict) || (after.verdict == Verdict::deviation &&
                                             (has_new_cause(after) || is_unexplained(after)));
    }

    bool is_whole_;
    Causes causes_;  ///< All that the first run shows.
};

std::vector<FaultChange> fault_changes(const Results& before, const Results& after) {
    std::vector<FaultChange> changes;
    std::vector<bool> is_told(before.faults.size());
    for (const auto& now : after.faults) {
        FaultChange change{now.variant, now.in_words, 0, now.cases};
        for (std::size_t i = 0; i != before.faults.size(); ++i)
            if (!is_told[i] && share(causes_of(before.faults[i]), causes_of(now))) {
                change.before = before.faults[i].cases;
                is_told[i] = true;
                break;
            }
        changes.push_back(std::move(change));
    }
    for (std::size_t i = 0; i != before.faults.size(); ++i)
        if (!is_told[i])
            changes.push_back(
                {before.faults[i].variant, before.faults[i].in_words, before.faults[i].cases, 0}
            );
    return changes;
}
}  // namespace

std::size_t RunComparison::count(Change change) const {
    return static_cast<std::size_t>(std::ranges::count(cases, change, &CaseChange::change));
}

std::size_t RunComparison::regressions() const {
    return static_cast<std::size_t>(std::ranges::count(cases, true, &CaseChange::is_regression));
}

int RunComparison::exit_status() const {
    if (regressions() != 0)
        return 1;
    return is_complete() ? 0 : 2;
}

RunComparison compare(
    const Results& before, const Results& after, const model::Catalogue& catalogue
) {
    RunComparison comparison{
        .before = &before,
        .after = &after,
        .catalogue = &catalogue,
        .cases = {},
        .faults = fault_changes(before, after),
        .standings_before = Standings{catalogue},
        .standings_after = Standings{catalogue}};
    const Comparing comparing{before};
    const Pairs pairs{before, after};
    for (std::size_t i = 0; i != after.cases.size(); ++i)
        comparison.cases.push_back(comparing.change(pairs.partner(i), after.cases[i]));
    for (const auto* one : pairs.left())
        comparison.cases.push_back({.change = Change::went, .before = one});
    for (const auto& one : before.cases)
        comparison.standings_before.add(one);
    for (const auto& one : after.cases)
        comparison.standings_after.add(one);
    return comparison;
}
}  // namespace lakmus::reports
