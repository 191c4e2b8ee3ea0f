#pragma once

#include "oracle/exploring/trial.hpp"

#include <functional>

namespace lakmus::oracle {
/// Something that a target does against the rules, with the smallest life in which it does.
struct Finding {
    VariantSet candidates{};  ///< All that explain it, the likeliest first; empty: nothing does.
    Symptom symptom{};        ///< How it shows in that life.
    std::optional<Failure> failure{};  ///< Of the target, instead of a deviation.
    bool conforms = false;             ///< The note leaves open what the known issue does.
    bool flaky = false;                ///< The target did not do it again; the life is as drawn.
    Played shown{};
    std::uint64_t number = 0;  ///< Of the life in which it was found.
    std::size_t lives = 0;     ///< In which it was seen.

    bool listed = false;  ///< The last word on it is that it is a known issue.

    [[nodiscard]] bool is_known_issue() const { return listed || is_of_the_release(); }
    [[nodiscard]] bool is_of_the_release() const {
        return !candidates.empty() && candidates.front()->kind == model::VariantKind::known;
    }
};

/// Collects what a target does wrong, each thing once. It keeps a rulebook that foretells all that
/// was found so far: what deviates from it is new, and what contradicts it narrows what was found.
class Findings {
public:
    using LastWord = std::function<void(const Judged&, CaseReport&)>;
    struct Means {
        const model::RuleBook& book;
        const Trial& trial;
        Target& target;  ///< On which lives are shrunk.
        Effort effort{};
        std::function<bool()> stop;
        LastWord last_word;
    };
    explicit Findings(Means means) : means_{std::move(means)}, believed_{means_.book} {}

    /// Looks at a life in which the target failed or deviates from the rulebook as intended, or,
    /// where something was found already, at any life.
    void consider(std::uint64_t number, const Played& played);

    /// Looks at a life that conforms, in which the target answers an open question just as a known
    /// issue of the release does: that is no deviation, and worth telling.
    void consider_documented(std::uint64_t number, const Played& played, const CaseReport& report);

    [[nodiscard]] bool empty() const { return all_.empty(); }
    [[nodiscard]] const std::vector<Finding>& all() const { return all_; }

    /// Known issues account for all that deviates in the life.
    [[nodiscard]] bool is_known_issue(const Played& played) const;

private:
    void consider_failure(std::uint64_t number, const Played& played);
    [[nodiscard]] bool narrow(const Played& played);
    [[nodiscard]] bool learn(std::uint64_t number, const Played& played);
    [[nodiscard]] Played smallest(const Played& played, const Trial::First& first) const;
    [[nodiscard]] bool explain(Finding finding);
    void add(Finding finding, CaseReport report);
    void forget_what_others_explain();
    void count(const Played& played);
    [[nodiscard]] VariantSet variants(const Finding* except = nullptr) const;
    [[nodiscard]] bool is_met(const Symptom& symptom) const;

    Means means_;
    model::RuleBook believed_;
    std::vector<Finding> all_;
};
}  // namespace lakmus::oracle
