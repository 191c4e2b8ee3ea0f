#include "oracle/variant_search.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace lakmus::oracle {
namespace {
using model::Variant;
using model::VariantKind;

constexpr std::size_t sets_limit = 64;
constexpr std::size_t bases_limit = 8;
constexpr std::size_t parts_limit = 40;
constexpr std::size_t suspect_issues_limit = 6;

VariantSet of_kind(VariantKind kind) {
    VariantSet found;
    for (const auto& variant : model::documented_variants())
        if (variant.kind == kind)
            found.push_back(&variant);
    return found;
}

/// All subsets of at most six, the small ones first; the first is empty.
std::vector<VariantSet> subsets_of(const VariantSet& all) {
    const auto count = std::min(all.size(), suspect_issues_limit);
    std::vector<VariantSet> subsets;
    for (std::size_t bits = 0; bits != (std::size_t{1} << count); ++bits) {
        VariantSet subset;
        for (std::size_t i = 0; i != count; ++i)
            if (((bits >> i) & 1U) != 0)
                subset.push_back(all[i]);
        subsets.push_back(std::move(subset));
    }
    std::ranges::stable_sort(subsets, {}, &VariantSet::size);
    return subsets;
}
}  // namespace

std::vector<VariantSet> single_faults(const model::RuleSet& suspects) {
    auto all = of_kind(VariantKind::former);
    for (const auto& mutant : model::mutants())
        all.push_back(&mutant);
    std::ranges::stable_sort(all, {}, [&](const Variant* one) {
        const bool mutant = one->kind == VariantKind::mutant;
        return std::tuple{mutant, !suspects.contains(one->rule), mutant && !one->edits_cell};
    });
    std::vector<VariantSet> singles;
    singles.reserve(all.size());
    for (const auto* one : all)
        singles.push_back({one});
    return singles;
}

VariantSearch::VariantSearch(const Symptoms& symptoms, std::size_t effort_steps)
    : symptoms_{symptoms}, effort_left_{effort_steps} {
    VariantSet suspect_issues;
    const auto suspects = suspects_of(symptoms);
    for (const auto* variant : of_kind(VariantKind::known))
        if (suspects.contains(variant->rule))
            suspect_issues.push_back(variant);
    subsets_ = subsets_of(suspect_issues);
    for (const auto& set : symptoms.explained)
        if (bases_.size() != bases_limit && !faults_among(set).empty())
            bases_.push_back(set);
    if (!symptoms.explained.empty())
        known_base_ = known_among(symptoms.explained.front());
    unexplained_distance_ =
        distance_under(symptoms.explained.empty() ? VariantSet{} : symptoms.explained.front())
            .value_or(std::numeric_limits<std::size_t>::max());
}

bool VariantSearch::by_known_issues() {
    auto bases = bases_;
    bases.insert(bases.begin(), known_base_);
    auto issues = subsets_;
    for (const auto* known : of_kind(VariantKind::known))
        issues.push_back({known});
    for (const auto& base : bases)
        for (const auto& known : issues)
            if (const auto set = united(base, known); set.size() != base.size() && explains(set)) {
                found_.sets.push_back(set);
                return true;
            }
    return false;
}

bool VariantSearch::by_what_explained_before() {
    for (const auto& set : symptoms_.explained)
        if (explains(set))
            found_.sets.push_back(set);
    return !found_.sets.empty();
}

bool VariantSearch::by_one_of(const std::vector<VariantSet>& faults) {
    if (beside(known_base_, faults))
        return true;
    for (const auto& base : bases_) {
        if (!beside(base, faults))
            continue;
        // What is new explains the step whatever explained the earlier ones.
        std::vector<VariantSet> added;
        for (const auto& set : found_.sets)
            added.push_back(without(set, base));
        for (const auto& other : bases_)
            if (&other != &base)
                beside(other, added);
        return true;
    }
    return false;
}

bool VariantSearch::beside(const VariantSet& base, const std::vector<VariantSet>& faults) {
    bool any = false;
    for (const auto& fault : faults) {
        if (is_spent() || found_.sets.size() == sets_limit)
            break;
        any = add_if_it_explains(base, fault) || any;
    }
    return any;
}

/// Tries a fault together with known issues, from none to all that are suspect.
bool VariantSearch::add_if_it_explains(const VariantSet& base, const VariantSet& fault) {
    for (const auto& known : subsets_) {
        auto set = united(united(base, known), fault);
        if (set.size() == base.size())
            continue;
        const auto left = distance_under(set);
        if (left == 0) {
            found_.sets.push_back(std::move(set));
            return true;
        }
        if (known.empty())
            note_part(fault, left);
    }
    return false;
}

void VariantSearch::note_part(const VariantSet& fault, std::optional<std::size_t> left) {
    if (left && *left < unexplained_distance_ && parts_.size() != parts_limit)
        parts_.push_back(fault);
}

bool VariantSearch::by_pairs() {
    const auto parts = std::exchange(parts_, {});
    std::vector<VariantSet> pairs;
    for (std::size_t i = 0; i != parts.size(); ++i)
        for (std::size_t j = i + 1; j != parts.size(); ++j)
            pairs.push_back(united(parts[i], parts[j]));
    if (by_one_of(pairs))
        return true;
    for (const auto& part : parts)
        if (beside(united(known_base_, part), single_faults(suspects_of(symptoms_))))
            return true;
    const auto former = of_kind(VariantKind::former);
    pairs.clear();
    for (std::size_t i = 0; i != former.size(); ++i)
        for (std::size_t j = i + 1; j != former.size(); ++j)
            pairs.push_back({former[i], former[j]});
    return beside(known_base_, pairs);
}

VariantSet VariantSearch::known_issues_that_leave_least() {
    const auto base = symptoms_.explained.empty() ? VariantSet{} : symptoms_.explained.front();
    VariantSet best;
    auto least = distance_under(base);
    auto issues = subsets_;
    for (const auto* known : of_kind(VariantKind::known))
        issues.push_back({known});
    for (const auto& known : issues) {
        auto set = united(base, known);
        const auto left = distance_under(set);
        if (!left || (least && *left >= *least))
            continue;
        least = left;
        best = std::move(set);
    }
    return best;
}

bool VariantSearch::explains(const VariantSet& variants) { return distance_under(variants) == 0; }

std::optional<std::size_t> VariantSearch::distance_under(const VariantSet& variants) {
    effort_left_ -= std::min(effort_left_, symptoms_.steps.size());
    return distance(
        with(symptoms_.book, variants), symptoms_.given, symptoms_.steps, symptoms_.capabilities
    );
}

bool VariantSearch::is_spent() {
    found_.cut_short = found_.cut_short || effort_left_ == 0;
    return effort_left_ == 0;
}
}  // namespace lakmus::oracle
