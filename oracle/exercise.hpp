#pragma once

#include "model/step.hpp"
#include "model/views.hpp"
#include "oracle/observation.hpp"
#include "scenarios/format/lifecycle.hpp"

namespace lakmus::oracle {
/// A life, and what the intended release does in it, so that other rulebooks can be told from it
/// without paying for a diagnosis.
class Exercise {
public:
    /// `intended` must outlive the exercise. Pre: every actor of `life` has its code.
    Exercise(const model::RuleBook& intended, scenarios::Lifecycle life);

    /// True when a system that follows `book` shows anything here that the intended release does
    /// not allow under any reading, as far as `capabilities` let it be seen.
    [[nodiscard]] bool tells_apart(const model::RuleBook& book, const Capabilities& capabilities)
        const;
    /// True when a system that follows `book` does just the same here.
    [[nodiscard]] bool does_the_same(const model::RuleBook& book) const;

private:
    /// What a system that follows a rulebook to the letter shows of one step.
    struct Seen {
        bool accepted = false;
        model::RuleSet reasons;
        std::vector<model::Message> messages;
        std::vector<model::ExpectedField> fields;
    };

    static void see(const model::RuleBook& book, const model::StepResult& result, Seen& seen);
    [[nodiscard]] static bool look_alike(const Seen& one, const Seen& other);

    const model::RuleBook* intended_;
    scenarios::Lifecycle life_;
    std::vector<Seen> seen_;
};
}  // namespace lakmus::oracle
