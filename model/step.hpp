#pragma once

#include "model/messages.hpp"
#include "model/rulebook.hpp"

#include <vector>

namespace lakmus::model {
/// One place where the note left the model a choice, and what it chose.
struct ChoicePoint {
    QuestionIndex question = no_question;
    std::uint8_t chosen = 0;
    std::uint8_t readings = 0;
    friend bool operator==(const ChoicePoint&, const ChoicePoint&) = default;
};

/// The choices of one step, in the order in which it met them.
class ChoicePoints {
public:
    static constexpr std::size_t capacity = 8;

    void push(ChoicePoint point) {
        if (count_ < capacity)
            points_[count_++] = point;
        else
            overflowed_ = true;
    }
    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] const ChoicePoint& operator[](std::size_t i) const { return points_[i]; }
    [[nodiscard]] const ChoicePoint* begin() const { return points_.data(); }
    [[nodiscard]] const ChoicePoint* end() const { return points_.data() + count_; }
    /// More choices were met than fit; the later ones took their first reading.
    [[nodiscard]] bool overflowed() const { return overflowed_; }
    friend bool operator==(const ChoicePoints&, const ChoicePoints&) = default;

private:
    std::array<ChoicePoint, capacity> points_{};
    std::size_t count_ = 0;
    bool overflowed_ = false;
};

/// Readings to take at the first choices of a step; after them the first reading is taken.
struct Script {
    std::array<std::uint8_t, ChoicePoints::capacity> readings{};
    std::size_t count = 0;
};

/// The script that follows `points` in the order of an odometer; false after the last.
[[nodiscard]] bool next_script(const ChoicePoints& points, Script& script);

/// The answer to a command.
struct Outcome {
    bool accepted = true;
    RuleSet reasons;        ///< The rules that refuse; each is a right reason. Empty: none does.
    QuestionSet questions;  ///< What leaves the answer open; `accepted` is then one reading.

    /// No rule refuses, and the note does not say whether the command is accepted.
    [[nodiscard]] bool is_open() const { return reasons.empty() && !questions.empty(); }
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// A message that must come, must not, or may.
struct ExpectedMessage {
    Message message;
    Times times = Times::once;
    bool to_anybody = false;  ///< Whoever the recipient is; `message.to` says nothing.
    RuleIndex rule = no_rule;
    QuestionIndex question = no_question;
    friend bool operator==(const ExpectedMessage&, const ExpectedMessage&) = default;
};

/// Which rules were at work in a step.
struct Hits {
    RuleSet kept;    ///< Bore on the step and were kept, or had their effect.
    RuleSet broken;  ///< Were broken by the command.
    friend bool operator==(const Hits&, const Hits&) = default;
};

struct StepResult {
    State state;
    Outcome outcome;
    std::vector<ExpectedMessage> messages;
    Hits hits;
    ChoicePoints choices;
    QuestionSet open;   ///< What the note leaves open about this step, its effects included.
    QuestionSet asked;  ///< The same, with the questions that a reading decides.
};

/// Lets time pass until the call's instant, then answers the call. Pure and total.
/// An instant before `state.now` counts as `state.now`. A created handle must be fresh.
[[nodiscard]] StepResult step(
    const RuleBook& book, State state, const Call& call, const Script& script = {}
);

/// The rule that a refused call changes no state and sends no message.
[[nodiscard]] RuleIndex rule_on_refusals();

/// The messages that a system which follows `result` to the letter sends.
void send(const StepResult& result, std::vector<Message>& out);
}  // namespace lakmus::model
