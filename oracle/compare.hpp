#pragma once

#include "model/step.hpp"
#include "oracle/verdict.hpp"
#include "scenarios/format/lifecycle.hpp"

namespace lakmus::oracle {
/// What the model says of one step: the answer, and what each view may show after it.
struct Prediction {
    model::StepResult result;
    std::vector<model::ExpectedField> fields;
};

/// One check with what came of it, before it is said why.
struct Comparison {
    enum class Result : std::uint8_t { matches, differs, not_observed };
    CheckKind kind{};
    Result result = Result::matches;
    std::uint64_t key = 0;  ///< What it is about; the same under every rulebook.
    model::RuleSet rules{};
    model::QuestionSet questions{};  ///< Not empty where the note leaves the check open.
    bool takes_another = false;  ///< Open, and the target shows another value than the model would.
};

/// An answer made ready to be held against one prediction after the other.
class IndexedAnswer {
public:
    IndexedAnswer() = default;
    explicit IndexedAnswer(const Answer& answer) { index(answer); }

    /// `answer` must outlive its use.
    void index(const Answer& answer);

    [[nodiscard]] const Answer& answer() const { return *answer_; }
    [[nodiscard]] const model::RuleSet& reasons() const { return reasons_; }
    /// The place of the field among the answer's, looked for from `from` on and then from the
    /// start; their number where it is not shown.
    [[nodiscard]] std::size_t find(model::FieldIndex field, std::uint16_t subject, std::size_t from)
        const;

private:
    const Answer* answer_ = nullptr;
    std::vector<std::uint32_t> keys_;  ///< Of the answer's fields.
    model::RuleSet reasons_{};
};

/// Holds an answer against a prediction: every check, in a fixed order. Clears `out` first.
void compare(
    const Prediction& prediction,
    const IndexedAnswer& answer,
    const Capabilities& capabilities,
    std::vector<Comparison>& out
);

/// The words of a check for reports.
struct CheckText {
    std::string subject;
    std::string expected;
    std::string provided;
    std::string note;
    std::vector<std::string> unmapped{};  ///< The target's reasons, where none is a rule's id.
};
[[nodiscard]] CheckText text_of(
    const Comparison& check,
    const Prediction& prediction,
    const Answer& answer,
    const scenarios::Names& names
);

/// The rule ids among the reasons that a target gave; what is no rule id is not in it.
[[nodiscard]] model::RuleSet mapped_reasons(const Answer& answer);
}  // namespace lakmus::oracle
