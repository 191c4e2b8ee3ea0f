#pragma once

#include "model/rulebook.hpp"
#include "model/step.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace lakmus::generators {
/// What one life meets when the model plays it.
struct Met {
    model::RuleSet kept;    ///< Or had their effect, or are shown.
    model::RuleSet broken;  ///< By a call.
    std::array<bool, model::absence_state_count>
        states{};  ///< Of absences, by model::AbsenceState.
    std::size_t calls = 0;
    std::size_t refused = 0;
};
/// Adds what a step met.
void note_step(Met& met, const model::StepResult& result);
/// Adds what is shown of the state at the end.
void finish(Met& met, const model::RuleBook& book, const model::State& state);

/// A life with what the model met when it was drawn.
struct DrawnLife {
    scenarios::Lifecycle life;
    Met met;
};

/// How often lives met each rule, each pair of rules and each state of an absence. Bounded, however
/// many lives are counted.
class Coverage {
public:
    Coverage();

    void add(const Met& met);

    /// How much of it was seen seldom. `wanted` rules and pairs with them count for a hundred.
    [[nodiscard]] std::uint64_t promise_of(const Met& met, const model::RuleSet& wanted) const;

    [[nodiscard]] std::size_t lives() const { return lives_; }
    [[nodiscard]] std::size_t calls() const { return calls_; }
    [[nodiscard]] std::size_t refused() const { return refused_; }
    /// In how many lives a rule was kept, and broken.
    [[nodiscard]] std::uint32_t kept(model::RuleIndex rule) const { return kept_[place(rule)]; }
    [[nodiscard]] std::uint32_t broken(model::RuleIndex rule) const { return broken_[place(rule)]; }
    /// In how many lives a rule was met: kept, and broken where it can be, whichever is less.
    [[nodiscard]] std::uint32_t met(model::RuleIndex rule) const {
        return can_refuse_.contains(rule) ? std::min(kept(rule), broken(rule)) : kept(rule);
    }
    /// In how many lives two rules met.
    [[nodiscard]] std::uint32_t met(model::RuleIndex a, model::RuleIndex b) const {
        const auto [low, high] = std::minmax({place(a), place(b)});
        return pairs_[low * capacity + high];
    }
    /// How many pairs of rules met in one life.
    [[nodiscard]] std::size_t pairs_met() const { return pairs_met_; }
    /// Lives by the states that their absences reached.
    [[nodiscard]] const auto& states() const { return states_; }
    /// Lives by their length, counted in fives: 0 for 1 to 5 calls.
    [[nodiscard]] const std::map<std::size_t, std::size_t>& lengths() const { return lengths_; }

private:
    static constexpr std::size_t capacity = model::RuleSet::capacity;
    [[nodiscard]] static std::size_t place(model::RuleIndex rule) {
        return static_cast<std::size_t>(rule);
    }

    model::RuleSet can_refuse_;
    std::vector<std::uint32_t> kept_;
    std::vector<std::uint32_t> broken_;
    std::vector<std::uint32_t> pairs_;  ///< The rule with the lower index first.
    std::array<std::size_t, model::absence_state_count> states_{};
    std::map<std::size_t, std::size_t> lengths_;
    std::size_t pairs_met_ = 0;
    std::size_t lives_ = 0;
    std::size_t calls_ = 0;
    std::size_t refused_ = 0;
};
}  // namespace lakmus::generators
