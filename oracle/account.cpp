#include "oracle/account.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
using Result = Comparison::Result;

bool differs(const Comparison& check) { return check.result == Result::differs; }

/// The known issue of a rule that bears on the check, or null.
const model::Variant* known_issue_of(const Comparison& check) {
    for (const auto& variant : model::documented_variants())
        if (variant.kind == model::VariantKind::known && check.rules.contains(variant.rule))
            return &variant;
    return nullptr;
}
}  // namespace

Account::Account(
    const model::RuleBook& book,
    model::State given,
    const Capabilities& capabilities,
    const Settlement& settlement
)
    : capabilities_{&capabilities},
      given_{std::move(given)},
      variants_{settlement.variants()},
      intended_{book, given_},
      lost_from_{settlement.lost_from} {
    const auto known = known_among(variants_);
    const auto faults = faults_among(variants_);
    if (!variants_.empty())
        explained_.emplace(with(book, variants_), given_);
    if (!known.empty())
        known_.emplace(with(book, known), given_);
    if (faults.size() > 1)
        for (const auto* fault : faults)
            parts_.push_back(
                {.fault = fault,
                 .alone = {with(book, united(known, {fault})), given_},
                 .others = {with(book, without(variants_, {fault})), given_}}
            );
}

void Account::advance(const JudgedStep& step) {
    note_shown();
    steps_.push_back(step);
    intended_.advance(step, *capabilities_);
    if (known_)
        known_->advance(step, *capabilities_);
    if (explained_)
        explained_->advance(step, *capabilities_);
    for (auto& part : parts_)
        for (auto* followed : {&part.alone, &part.others})
            followed->advance(step, *capabilities_);
    note_documented();
}

void Account::note_shown() {
    if (variants_.empty())
        return;
    for (const auto& check : intended_.checks())
        if (verdict_of(check) == Verdict::deviation)
            shown_ = united(shown_, explanation_of(check));
}

/// Where the note is open, the target may do just what a known issue foretells; then that is told.
void Account::note_documented() {
    documented_.clear();
    for (const auto& check : intended_.checks()) {
        if (check.result != Result::matches || !check.takes_another)
            continue;
        const auto* variant = known_issue_of(check);
        if (variant == nullptr)
            continue;
        const auto released = replayed(united(variants_, {variant}));
        const auto* same = released.find(check.key);
        if (same != nullptr && same->result == Result::matches && same->questions.empty())
            documented_.push_back(check.key);
    }
}

const model::Variant* Account::documented(const Comparison& check) const {
    return std::ranges::find(documented_, check.key) != documented_.end() ? known_issue_of(check)
                                                                          : nullptr;
}

Followed Account::replayed(const VariantSet& variants) const {
    Followed followed{with(intended_.book(), variants), given_};
    for (const auto& step : steps_)
        followed.advance(step, *capabilities_);
    return followed;
}

std::vector<Account::Told> Account::told_beyond_intention() const {
    std::vector<Told> told;
    const auto is_new = [&](std::uint64_t key) {
        return intended_.find(key) == nullptr &&
               std::ranges::none_of(told, [&](const Told& one) { return one.check->key == key; });
    };
    for (const auto* followed : {known_ ? &*known_ : nullptr, explained_ ? &*explained_ : nullptr})
        if (followed != nullptr)
            for (const auto& check : followed->checks())
                if (differs(check) && is_new(check.key))
                    told.push_back({&check, &followed->prediction()});
    return told;
}

Verdict Account::verdict_of(const Comparison& check) const {
    switch (check.result) {
        case Result::not_observed:
            return Verdict::not_observed;
        case Result::matches:
            if (documented(check) != nullptr)
                return Verdict::known_issue;
            return check.questions.empty() ? Verdict::conforms : Verdict::not_specified;
        case Result::differs:
            break;
    }
    const bool known =
        known_ && intended_.find(check.key) != nullptr && known_->foretold(check.key);
    return known ? Verdict::known_issue : Verdict::deviation;
}

VariantSet Account::explanation_of(const Comparison& check) const {
    switch (verdict_of(check)) {
        case Verdict::known_issue:
            if (const auto* variant = documented(check); variant != nullptr)
                return {variant};
            return known_meant_by(check);
        case Verdict::deviation:
            return explained_ && explained_->foretold(check.key) ? faults_meant_by(check)
                                                                 : VariantSet{};
        case Verdict::conforms:
        case Verdict::not_observed:
        case Verdict::not_specified:
        case Verdict::flaky:
        case Verdict::target_failure:
            break;
    }
    return {};
}

/// Of several known issues those are meant whose rules the check is about, where there are such.
VariantSet Account::known_meant_by(const Comparison& check) const {
    const auto known = known_among(variants_);
    VariantSet meant;
    for (const auto* variant : known)
        if (check.rules.contains(variant->rule))
            meant.push_back(variant);
    return meant.empty() ? known : meant;
}

/// Of several faults the one that foretells the check alone; else those without which the others do
/// not, and of these the ones that are new: the older ones only prepared the ground.
VariantSet Account::faults_meant_by(const Comparison& check) const {
    VariantSet needed;
    for (const auto& part : parts_) {
        if (part.alone.foretold(check.key))
            return {part.fault};
        if (!part.others.foretold(check.key))
            needed.push_back(part.fault);
    }
    if (auto fresh = without(needed, shown_); !fresh.empty())
        return fresh;
    return needed.empty() ? faults_among(variants_) : needed;
}

bool Account::is_consequence(const Comparison& check) const {
    if (verdict_of(check) != Verdict::deviation)
        return false;
    const auto faults = explanation_of(check);
    return (lost_from_ && steps_.size() > *lost_from_ + 1) ||
           without(faults, shown_).size() != faults.size();
}
}  // namespace lakmus::oracle
