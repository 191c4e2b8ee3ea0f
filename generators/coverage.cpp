#include "generators/coverage.hpp"

#include "model/views.hpp"

namespace lakmus::generators {
using namespace model;

namespace {
/// What a place in a table is worth that was met so many times.
constexpr std::uint64_t worth(std::uint32_t count) {
    return 1'000'000 / (1 + std::uint64_t{count});
}

constexpr std::uint64_t wanted_weight = 100;

/// Calls `visit(a, b)` for each pair of different members, the lower first.
template <class Visit>
void for_each_pair(const RuleSet& rules, Visit&& visit) {
    std::vector<RuleIndex> members;
    rules.for_each([&](RuleIndex rule) { members.push_back(rule); });
    for (std::size_t b = 1; b < members.size(); ++b)
        for (std::size_t a = 0; a != b; ++a)
            visit(members[a], members[b]);
}

bool can_refuse(const Rule& rule) {
    return std::ranges::any_of(rule.clauses, [](const Clause& clause) {
        return clause.kind == ClauseKind::refuses && clause.in.intended;
    });
}

RuleSet united(RuleSet a, const RuleSet& b) { return a |= b; }
}  // namespace

void note_step(Met& met, const StepResult& result) {
    ++met.calls;
    met.kept |= result.hits.kept;
    met.broken |= result.hits.broken;
    met.refused += result.outcome.accepted ? 0 : 1;
    for (const auto& absence : result.state.absences)
        met.states[static_cast<std::size_t>(absence.state)] = true;
}

void finish(Met& met, const RuleBook& book, const State& state) {
    std::vector<ExpectedField> fields;
    show(book, state, fields);
    for (const auto& field : fields)
        met.kept |= field.rules;
}

Coverage::Coverage() : kept_(capacity), broken_(capacity), pairs_(capacity * capacity) {
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i)
        if (can_refuse(catalogue().rule(static_cast<RuleIndex>(i))))
            can_refuse_.insert(static_cast<RuleIndex>(i));
}

void Coverage::add(const Met& met) {
    ++lives_;
    calls_ += met.calls;
    refused_ += met.refused;
    ++lengths_[(met.calls - 1) / 5];
    met.kept.for_each([&](RuleIndex rule) { ++kept_[place(rule)]; });
    met.broken.for_each([&](RuleIndex rule) { ++broken_[place(rule)]; });
    for_each_pair(united(met.kept, met.broken), [&](RuleIndex a, RuleIndex b) {
        if (pairs_[place(a) * capacity + place(b)]++ == 0)
            ++pairs_met_;
    });
    for (std::size_t i = 0; i != states_.size(); ++i)
        states_[i] += met.states[i] ? 1 : 0;
}

std::uint64_t Coverage::promise_of(const Met& met, const RuleSet& wanted) const {
    const auto weight = [&](RuleIndex rule) { return wanted.contains(rule) ? wanted_weight : 1; };
    const auto both = united(met.kept, met.broken);
    std::uint64_t promise = 0;
    // A rule alone counts for as much as it does with all others.
    const auto partners = both.size() + 1;
    met.kept.for_each([&](RuleIndex rule) {
        promise += partners * weight(rule) * worth(kept_[place(rule)]);
    });
    met.broken.for_each([&](RuleIndex rule) {
        promise += partners * weight(rule) * worth(broken_[place(rule)]);
    });
    for_each_pair(both, [&](RuleIndex a, RuleIndex b) {
        promise += std::max(weight(a), weight(b)) * worth(pairs_[place(a) * capacity + place(b)]);
    });
    return promise;
}
}  // namespace lakmus::generators
