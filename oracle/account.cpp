#include "oracle/account.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::oracle {
namespace {
using Result = Comparison::Result;

/// A target that differs everywhere must not cost a search at every step.
constexpr unsigned failed_searches_limit = 3;

bool differs(const Comparison& check) { return check.result == Result::differs; }

/// A wrong reason or message leaves no doubt about the target's state; a wrong answer or view does.
bool casts_doubt_on_state(const Comparison& check) {
    return differs(check) && (check.kind == CheckKind::answer || check.kind == CheckKind::view);
}

/// The known issue of a rule that bears on the check, or null.
const model::Variant* known_issue_of(const Comparison& check) {
    for (const auto& variant : model::documented_variants())
        if (variant.kind == model::VariantKind::known && check.rules.contains(variant.rule))
            return &variant;
    return nullptr;
}
}  // namespace

Followed::Followed(model::RuleBook book, const model::State& given)
    : book_{std::make_unique<model::RuleBook>(std::move(book))}, belief_{*book_, given} {}

void Followed::advance(const JudgedStep& step, const Capabilities& capabilities) {
    last_ = belief_.advance(step, capabilities);
    checks_.clear();
    if (step.answer != nullptr)
        compare(last_.prediction, *step.answer, capabilities, checks_);
}

const Comparison* Followed::find(std::uint64_t key) const {
    const auto found = std::ranges::find(checks_, key, &Comparison::key);
    return found == checks_.end() ? nullptr : &*found;
}

bool Followed::foretold(std::uint64_t key) const {
    const auto* check = find(key);
    return check == nullptr || check->result == Result::matches;
}

Account::Account(const model::RuleBook& book, model::State given, const Capabilities& capabilities)
    : capabilities_{&capabilities}, given_{std::move(given)}, intended_{book, given_} {}

std::optional<Explanation> Account::advance(const JudgedStep& step) {
    steps_.push_back(step);
    intended_.advance(step, *capabilities_);
    if (known_)
        known_->advance(step, *capabilities_);
    if (explained_)
        explained_->advance(step, *capabilities_);
    was_lost_ = lost_;
    note_documented();
    note_foretold();
    if (step.answer == nullptr || best().agrees())
        return {};
    auto found = explain();
    if (!best().agrees())
        follow_unexplained();
    return found;
}

std::optional<Explanation> Account::explain() {
    auto found = find_variants();
    if (found.empty())
        return {};
    variants_ = std::move(found);
    explained_ = replayed(variants_);
    const auto known = known_among(variants_);
    known_ = known.empty() ? std::nullopt : std::optional{replayed(known)};
    return oracle::explain(variants_, steps_.size() - 1);
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

void Account::note_foretold() {
    foretold_.clear();
    for (const auto* followed : {&intended_, known_ ? &*known_ : nullptr})
        if (explained_ && followed != nullptr)
            for (const auto& check : followed->checks())
                if (explained_->foretold(check.key))
                    foretold_.push_back(check.key);
}

/// Everything that may explain the step, or at least the known issues that explain part of it.
VariantSet Account::find_variants() {
    model::RuleSet suspects;
    for (const auto& check : best().checks())
        if (differs(check))
            suspects |= check.rules;
    suspects |= mapped_reasons(*steps_.back().answer);
    const Symptoms symptoms{
        .book = intended_.book(),
        .given = given_,
        .steps = steps_,
        .capabilities = *capabilities_,
        .suspects = suspects,
        .explained = variants_};
    if (!lost_ && failed_searches_ < failed_searches_limit) {
        auto found = diagnose(symptoms);
        if (!found.empty())
            return found;
        ++failed_searches_;
    }
    return explain_in_part(symptoms);
}

Followed Account::replayed(const VariantSet& variants) const {
    Followed followed{with(intended_.book(), variants), given_};
    for (const auto& step : steps_)
        followed.advance(step, *capabilities_);
    return followed;
}

void Account::follow_unexplained() {
    auto& step = steps_.back();
    step.unexplained = true;
    lost_ = lost_ || std::ranges::any_of(best().checks(), casts_doubt_on_state);
    intended_.follow_answer(step);
    if (known_)
        known_->follow_answer(step);
    if (explained_)
        explained_->follow_answer(step);
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

std::string Account::explanation_of(const Comparison& check) const {
    const auto verdict = verdict_of(check);
    const bool known = verdict == Verdict::known_issue;
    if (const auto* variant = documented(check); known && variant != nullptr)
        return variant->id;
    const bool explained =
        verdict == Verdict::deviation && explained_ && explained_->foretold(check.key);
    if (!known && !explained)
        return {};
    std::vector<std::string_view> ids;
    for (const auto* variant : variants_)
        if ((variant->kind == model::VariantKind::known) == known &&
            (!known || is_meant(*variant, check)))
            ids.emplace_back(variant->id);
    return fmt::format("{}", fmt::join(ids, " + "));
}

/// Of several known issues those are meant whose rules the check is about.
bool Account::is_meant(const model::Variant& known, const Comparison& check) const {
    return check.rules.contains(known.rule) ||
           std::ranges::none_of(known_among(variants_), [&](const model::Variant* other) {
               return check.rules.contains(other->rule);
           });
}

bool Account::is_consequence(const Comparison& check) const {
    return verdict_of(check) == Verdict::deviation &&
           (was_lost_ || std::ranges::find(foretold_, check.key) != foretold_.end());
}
}  // namespace lakmus::oracle
