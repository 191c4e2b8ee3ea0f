#include "oracle/diagnosis.hpp"

#include "oracle/check_key.hpp"
#include "oracle/variant_search.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
/// A target that differs everywhere must not cost a search at every step.
constexpr unsigned failures_limit = 2;
constexpr std::size_t memories_limit = 1000;

bool differs(const Comparison& check) { return check.result == Comparison::Result::differs; }

template <class Keep>
VariantSet those_of(const VariantSet& variants, Keep keep) {
    VariantSet kept;
    std::ranges::copy_if(variants, std::back_inserter(kept), keep);
    return kept;
}

bool is_part_of(const VariantSet& part, const VariantSet& set) {
    return std::ranges::all_of(part, [&](const model::Variant* one) {
        return std::ranges::find(set, one) != set.end();
    });
}

/// What a set has beside that which explained the earlier steps.
VariantSet added_faults(const VariantSet& set, const std::vector<VariantSet>& explained) {
    auto added = faults_among(set);
    for (const auto& before : explained) {
        if (!is_part_of(before, set))
            continue;
        std::erase_if(added, [&](const model::Variant* one) {
            return std::ranges::find(before, one) != before.end();
        });
        break;
    }
    return added;
}
}  // namespace

Diagnosis Diagnostician::explain(const Symptoms& symptoms) {
    auto& memory = memory_of(symptoms);
    VariantSearch search{symptoms, effort_.steps};
    if (search.by_known_issues() || search.by_what_explained_before() ||
        search.by_one_of(memory.faults))
        return search.take();
    if (memory.failures >= failures_limit)
        return search.take();
    if (!search.by_one_of(single_faults(suspects_of(symptoms))) && !search.by_pairs())
        ++memory.failures;
    auto found = search.take();
    for (const auto& set : found.sets) {
        auto fault = added_faults(set, symptoms.explained);
        if (!fault.empty() && std::ranges::find(memory.faults, fault) == memory.faults.end())
            memory.faults.push_back(std::move(fault));
    }
    return found;
}

Diagnostician::Signature Diagnostician::signature_of(const Symptoms& symptoms) {
    Signature signature{
        .command = symptoms.steps.back().call->command.index(),
        .suspects = suspects_of(symptoms),
        .checks = {}};
    for (const auto& check : symptoms.checks)
        if (differs(check))
            signature.checks.push_back(topic_of(check.kind, check.key));
    std::ranges::sort(signature.checks);
    const auto end = signature.checks.end();
    signature.checks.erase(std::unique(signature.checks.begin(), end), end);
    return signature;
}

Diagnostician::Memory& Diagnostician::memory_of(const Symptoms& symptoms) {
    auto signature = signature_of(symptoms);
    const auto found = std::ranges::find(memories_, signature, &Memory::signature);
    if (found != memories_.end())
        return *found;
    if (memories_.size() == memories_limit)
        memories_.erase(memories_.begin());
    return memories_.emplace_back(Memory{.signature = std::move(signature), .faults = {}});
}

VariantSet explain_in_part(const Symptoms& symptoms) {
    return VariantSearch{symptoms, Effort{}.steps}.known_issues_that_leave_least();
}

model::RuleSet suspects_of(const Symptoms& symptoms) {
    auto suspects = mapped_reasons(*symptoms.steps.back().answer);
    for (const auto& check : symptoms.checks)
        if (differs(check))
            suspects |= check.rules;
    return suspects;
}

VariantSet known_among(const VariantSet& variants) {
    return those_of(variants, [](const model::Variant* one) {
        return one->kind == model::VariantKind::known;
    });
}

VariantSet faults_among(const VariantSet& variants) {
    return those_of(variants, [](const model::Variant* one) {
        return one->kind != model::VariantKind::known;
    });
}

VariantSet united(const VariantSet& a, const VariantSet& b) {
    auto all = a;
    for (const auto* variant : b)
        if (std::ranges::find(all, variant) == all.end())
            all.push_back(variant);
    return all;
}

VariantSet without(VariantSet set, const VariantSet& taken) {
    std::erase_if(set, [&](const model::Variant* one) {
        return std::ranges::find(taken, one) != taken.end();
    });
    return set;
}

model::RuleBook with(model::RuleBook book, const VariantSet& variants) {
    for (const auto* variant : variants)
        model::apply(*variant, book);
    return book;
}
}  // namespace lakmus::oracle
