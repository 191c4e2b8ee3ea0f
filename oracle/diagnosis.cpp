#include "oracle/diagnosis.hpp"

#include <algorithm>

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

VariantSet united(const VariantSet& a, const VariantSet& b) {
    auto all = a;
    for (const auto* variant : b)
        if (std::ranges::find(all, variant) == all.end())
            all.push_back(variant);
    return all;
}

class Search {
public:
    explicit Search(const Symptoms& symptoms) : symptoms_{symptoms} {
        for (const auto* variant : of_kind(VariantKind::known))
            if (symptoms.suspects.contains(variant->rule))
                known_.push_back(variant);
        subsets_ = subsets_of(known_);
    }

    [[nodiscard]] VariantSet run() {
        const auto former = of_kind(VariantKind::former);
        if (try_all({}) || try_each(former))
            return found_;
        for (const auto& mutant : model::mutants())
            if (try_all({&mutant}))
                return found_;
        for (std::size_t i = 0; i != former.size(); ++i)
            for (std::size_t j = i + 1; j != former.size(); ++j)
                if (try_all({former[i], former[j]}))
                    return found_;
        return {};
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

    bool try_each(const VariantSet& variants) {
        return std::ranges::any_of(variants, [&](const Variant* one) { return try_all({one}); });
    }

    /// Tries a fault together with what is known, from no known issue to all that are suspect.
    bool try_all(const VariantSet& fault) {
        return std::ranges::any_of(subsets_, [&](const VariantSet& known) {
            const auto all = united(symptoms_.explained, united(known, fault));
            if (all.size() == symptoms_.explained.size())
                return false;
            const auto book = with(symptoms_.book, all);
            if (!reproduces(book, symptoms_.given, symptoms_.steps, symptoms_.capabilities))
                return false;
            found_ = all;
            return true;
        });
    }

    const Symptoms& symptoms_;
    VariantSet known_;
    std::vector<VariantSet> subsets_;
    VariantSet found_;
};
}  // namespace

VariantSet diagnose(const Symptoms& symptoms) { return Search{symptoms}.run(); }

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
