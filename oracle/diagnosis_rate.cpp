#include "oracle/diagnosis_rate.hpp"

#include "oracle/exercise.hpp"
#include "oracle/reference.hpp"
#include "oracle/targets/in_process.hpp"

#include <algorithm>
#include <random>
#include <set>

namespace lakmus::oracle {
namespace {
/// What a run names: the roots of its deviations with all that is as good, and its known issues.
class Named {
public:
    void add(const CaseReport& report) {
        for (const auto& explanation : report.explanations)
            if (explanation.known)
                names_.insert(explanation.variant);
    }

    void add(const Root& root) {
        names_.insert(root.variant);
        names_.insert(root.or_equally.begin(), root.or_equally.end());
    }

    [[nodiscard]] std::vector<std::string> take() const { return {names_.begin(), names_.end()}; }

private:
    std::set<std::string> names_;
};
}  // namespace

DiagnosisRate::DiagnosisRate(const std::vector<PlannedCase>& cases)
    : cases_{cases}, intended_{model::intended_release()} {
    for (const auto& one : cases)
        lives_.push_back(resolve_actors(intended_, one.one->life));
}

Diagnosed DiagnosisRate::diagnose(const std::vector<const model::Variant*>& variants) const {
    Diagnosed diagnosed{
        .variants = variants, .seen = is_seen(variants), .named = false, .told = {}};
    if (!diagnosed.seen)
        return diagnosed;
    RunOptions options;
    options.make_target = [&] { return in_process_target(with(intended_, variants)); };
    Named named;
    const auto summary = run(
        cases_, options, [](const RunInfo&) {}, [&](const CaseReport& report) { named.add(report); }
    );
    for (const auto& root : summary.roots)
        named.add(root);
    diagnosed.told = named.take();
    diagnosed.named = std::ranges::all_of(variants, [&](const model::Variant* variant) {
        return is_named(*variant, diagnosed.told);
    });
    return diagnosed;
}

bool DiagnosisRate::is_seen(const std::vector<const model::Variant*>& variants) const {
    const auto all = with(intended_, variants);
    return std::ranges::all_of(variants, [&](const model::Variant* variant) {
        return tell_apart(with(intended_, without(variants, {variant})), all);
    });
}

bool DiagnosisRate::is_named(const model::Variant& variant, const std::vector<std::string>& told)
    const {
    if (std::ranges::find(told, variant.id) != told.end())
        return true;
    const auto book = with(intended_, {&variant});
    return std::ranges::any_of(told, [&](const std::string& id) {
        const auto* other = model::find_variant(id);
        return other != nullptr && !tell_apart(book, with(intended_, {other}));
    });
}

bool DiagnosisRate::tell_apart(const model::RuleBook& one, const model::RuleBook& other) const {
    const auto capabilities = reference_capabilities(one);
    return std::ranges::any_of(lives_, [&](const scenarios::Lifecycle& life) {
        return Exercise{one, life}.tells_apart(other, capabilities);
    });
}

std::vector<const model::Variant*> diagnosable_variants() {
    std::vector<const model::Variant*> all;
    for (const auto& variant : model::documented_variants())
        if (variant.kind != model::VariantKind::reading)
            all.push_back(&variant);
    for (const auto& mutant : model::mutants())
        all.push_back(&mutant);
    return all;
}

std::vector<std::vector<const model::Variant*>> draw_pairs(
    const std::vector<const model::Variant*>& variants, std::size_t count, std::uint64_t seed
) {
    // The standard's distributions differ between libraries, its engines do not.
    std::mt19937_64 random{seed};
    std::vector<std::vector<const model::Variant*>> pairs;
    while (pairs.size() != count && variants.size() > 1) {
        const auto first = random() % variants.size();
        const auto second = random() % variants.size();
        if (first != second)
            pairs.push_back({variants[first], variants[second]});
    }
    return pairs;
}
}  // namespace lakmus::oracle
