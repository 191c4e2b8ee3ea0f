#pragma once

#include "oracle/runner.hpp"

namespace lakmus::oracle {
/// What a target did in a life that nobody wrote.
struct Played {
    scenarios::Lifecycle drawn;  ///< Senders may be "the citizen's own".
    scenarios::Lifecycle life;   ///< As it was played: every sender is somebody.
    Trace trace;
};

/// How a deviation shows first, whoever it befalls and on whatever day.
struct Symptom {
    std::size_t command = 0;
    CheckKind kind{};
    std::uint64_t about = 0;  ///< See `topic_of`.
    model::RuleSet rules;     ///< That say what must be there; those that refuse, of an answer.
    friend bool operator==(const Symptom&, const Symptom&) = default;

    /// The same with fewer rules, as a smaller life has it.
    [[nodiscard]] bool is_plainer_than(const Symptom& other) const;
};

/// A life as a case without expectations.
[[nodiscard]] scenarios::Case case_of(scenarios::Lifecycle life);

/// Plays the life, with every sender as the rulebook sees it.
[[nodiscard]] Played play(const model::RuleBook& book, Target& target, scenarios::Lifecycle life);

/// Holds what targets did against rulebooks.
class Trial {
public:
    explicit Trial(Capabilities capabilities) : capabilities_{std::move(capabilities)} {}

    [[nodiscard]] const Capabilities& capabilities() const { return capabilities_; }

    /// The report where the target did as the rulebook says; nothing where it deviates.
    [[nodiscard]] std::optional<CaseReport> conforming(
        const model::RuleBook& book, const Played& played
    ) const;
    [[nodiscard]] bool conforms(const model::RuleBook& book, const Played& played) const {
        return conforming(book, played).has_value();
    }

    /// What is said of the life, with all that explains it.
    [[nodiscard]] CaseReport judged(
        const model::RuleBook& book, const Played& played, Diagnostician& diagnostician
    ) const;

    /// A deviation as it shows first, and in which call.
    struct First {
        std::size_t call = 0;
        Symptom symptom;
        std::vector<Comparison> checks;  ///< Of the call, those that differ.
    };
    /// Nothing where there is no deviation.
    [[nodiscard]] std::optional<First> first_deviation(
        const model::RuleBook& book, const Played& played
    ) const;

private:
    Capabilities capabilities_;
};
}  // namespace lakmus::oracle
