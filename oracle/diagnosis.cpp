#include "oracle/diagnosis.hpp"

#include <algorithm>
#include <utility>

namespace lakmus::oracle {
namespace {
using model::Variant;
using model::VariantKind;

VariantSet of_kind(VariantKind kind) {
    VariantSet found;
    for (const auto& variant : model::documented_variants())
        if (variant.kind == kind)
            found.push_back(&variant);
    return found;
}

/// The mutants in the order in which they are tried.
VariantSet mutants_by_likelihood(const model::RuleSet& suspects) {
    VariantSet all;
    for (const auto& mutant : model::mutants())
        all.push_back(&mutant);
    std::ranges::stable_sort(all, {}, [&](const Variant* mutant) {
        return std::pair{!suspects.contains(mutant->rule), !mutant->edits_cell};
    });
    return all;
}

class Search {
public:
    /// `base` is part of every explanation.
    Search(const Symptoms& symptoms, VariantSet base)
        : symptoms_{symptoms}, base_{std::move(base)} {
        VariantSet known;
        for (const auto* variant : of_kind(VariantKind::known))
            if (symptoms.suspects.contains(variant->rule))
                known.push_back(variant);
        subsets_ = subsets_of(known);
    }

    [[nodiscard]] VariantSet for_all() {
        const auto former = of_kind(VariantKind::former);
        if (try_all({}) || try_each(of_kind(VariantKind::known)) || try_each(former) ||
            try_each(mutants_by_likelihood(symptoms_.suspects)))
            return found_;
        for (std::size_t i = 0; i != former.size(); ++i)
            for (std::size_t j = i + 1; j != former.size(); ++j)
                if (try_all({former[i], former[j]}))
                    return found_;
        return {};
    }

    [[nodiscard]] VariantSet for_the_most() {
        least_ = distance_under(base_);
        for (const auto& known : subsets_)
            keep_if_nearer(united(base_, known));
        for (const auto* known : of_kind(VariantKind::known))
            keep_if_nearer(united(base_, {known}));
        return found_;
    }

private:
    /// All subsets of at most six, the small ones first.
    static std::vector<VariantSet> subsets_of(const VariantSet& all) {
        const auto count = std::min<std::size_t>(all.size(), 6);
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

    [[nodiscard]] std::optional<std::size_t> distance_under(const VariantSet& variants) const {
        return distance(
            with(symptoms_.book, variants), symptoms_.given, symptoms_.steps, symptoms_.capabilities
        );
    }

    bool try_each(const VariantSet& variants) {
        return std::ranges::any_of(variants, [&](const Variant* one) { return try_all({one}); });
    }

    /// Tries a fault together with known issues, from none to all that are suspect.
    bool try_all(const VariantSet& fault) {
        return std::ranges::any_of(subsets_, [&](const VariantSet& known) {
            found_ = united(base_, united(known, fault));
            return found_.size() != base_.size() && distance_under(found_) == 0;
        });
    }

    void keep_if_nearer(const VariantSet& variants) {
        const auto left = distance_under(variants);
        if (!left || (least_ && *left >= *least_))
            return;
        least_ = left;
        found_ = variants;
    }

    const Symptoms& symptoms_;
    VariantSet base_;
    std::vector<VariantSet> subsets_;
    VariantSet found_;
    std::optional<std::size_t> least_;  ///< What the best so far leaves to explain.
};
}  // namespace

VariantSet united(const VariantSet& a, const VariantSet& b) {
    auto all = a;
    for (const auto* variant : b)
        if (std::ranges::find(all, variant) == all.end())
            all.push_back(variant);
    return all;
}

VariantSet known_among(const VariantSet& variants) {
    VariantSet known;
    for (const auto* variant : variants)
        if (variant->kind == VariantKind::known)
            known.push_back(variant);
    return known;
}

VariantSet diagnose(const Symptoms& symptoms) {
    auto known = known_among(symptoms.explained);
    const bool had_fault = known.size() != symptoms.explained.size();
    auto found = Search{symptoms, std::move(known)}.for_all();
    if (found.empty() && had_fault)
        found = Search{symptoms, symptoms.explained}.for_all();
    return found;
}

VariantSet explain_in_part(const Symptoms& symptoms) {
    return Search{symptoms, symptoms.explained}.for_the_most();
}

model::RuleBook with(model::RuleBook book, const VariantSet& variants) {
    for (const auto* variant : variants)
        model::apply(*variant, book);
    return book;
}

Explanation explain(const VariantSet& variants, std::size_t step) {
    Explanation explanation{.known = true, .step = step};
    for (const auto* variant : variants) {
        explanation.variants.push_back(variant->id);
        explanation.known = explanation.known && variant->kind == VariantKind::known;
        if (!explanation.in_words.empty())
            explanation.in_words += " And it ";
        explanation.in_words += model::in_words(*variant);
    }
    return explanation;
}
}  // namespace lakmus::oracle
