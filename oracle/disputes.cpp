#include "oracle/disputes.hpp"

#include "model/jobcentres.hpp"
#include "model/step.hpp"
#include "model/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::oracle {
namespace {
using scenarios::ExpectedAnswer;

/// One step of the model, with all that it leaves open.
struct Told {
    model::StepResult result;
    std::vector<model::ExpectedField> fields;
    model::QuestionSet open;
};

Told tell(const model::RuleBook& book, model::State state, const model::Call& call) {
    Told told{.result = model::step(book, std::move(state), call), .fields = {}, .open = {}};
    model::show(book, told.result.state, told.fields);
    told.open = told.result.open;
    for (const auto& field : told.fields)
        told.open |= field.questions;
    for (const auto& message : told.result.messages)
        if (message.question != model::no_question)
            told.open.insert(message.question);
    return told;
}

class Disputing {
public:
    Disputing(const scenarios::Case& one, std::vector<scenarios::Problem>& problems)
        : one_{one}, problems_{problems} {}

    void dispute(std::size_t i, const Told& told) {
        const auto& step = one_.steps[i];
        place_ = step.place;
        dispute_answer(step.expect.answer, told);
        for (const auto& value : step.expect.values)
            dispute_value(value, told);
        if (step.expect.judges_messages)
            dispute_messages(step.expect.messages, told);
    }

private:
    void add(std::string found, std::string expected, const scenarios::Place& place) {
        problems_.push_back(
            {.place = place,
             .found = std::move(found),
             .expected = std::move(expected),
             .nearest = {}}
        );
    }

    static std::string model_says(const model::Outcome& outcome) {
        if (outcome.is_open())
            return fmt::format("open ({})", model::ids_text(outcome.questions));
        return outcome.accepted ? "accepted"
                                : fmt::format("refused ({})", model::ids_text(outcome.reasons));
    }

    void dispute_answer(const ExpectedAnswer& expected, const Told& told) {
        const auto& outcome = told.result.outcome;
        switch (expected.kind) {
            case ExpectedAnswer::Kind::nothing:
                return;
            case ExpectedAnswer::Kind::accepted:
                if (!outcome.accepted || outcome.is_open())
                    add("the scenario expects accepted",
                        "the model says " + model_says(outcome),
                        place_);
                return;
            case ExpectedAnswer::Kind::refused:
                dispute_refusal(expected, outcome);
                return;
            case ExpectedAnswer::Kind::open:
                dispute_openness(expected, told);
                return;
        }
    }

    void dispute_refusal(const ExpectedAnswer& expected, const model::Outcome& outcome) {
        if (outcome.reasons.empty())
            add("the scenario expects refused", "the model says " + model_says(outcome), place_);
        for (const auto rule : expected.reasons)
            if (!outcome.reasons.empty() && !outcome.reasons.contains(rule))
                add(fmt::format(
                        "the scenario expects refused by {}", model::catalogue().rule(rule).id
                    ),
                    "the model says " + model_says(outcome),
                    place_);
    }

    void dispute_openness(const ExpectedAnswer& expected, const Told& told) {
        // Some views are open at any time: that is not what an author means without a question.
        if (expected.questions.empty() && told.result.open.empty())
            add("the scenario expects open",
                "the model says " + model_says(told.result.outcome),
                place_);
        for (const auto question : expected.questions)
            if (!told.open.contains(question))
                add(fmt::format(
                        "the scenario expects open by {}", model::catalogue().question(question).id
                    ),
                    fmt::format("the model leaves {} open", model::ids_text(told.open)),
                    place_);
    }

    void dispute_value(const scenarios::ExpectedValue& value, const Told& told) {
        const auto& def = model::field_def(value.field);
        const auto found = std::ranges::find_if(told.fields, [&](const auto& field) {
            return field.field == value.field && field.subject == value.subject;
        });
        if (found == told.fields.end() && is_deleted(value, told))
            return;
        const auto says = value.open ? "open" : model::value_text(def, value.value);
        const auto name = fmt::format("the scenario expects {}: {}", def.expected_as, says);
        if (found == told.fields.end()) {
            add(name, "the model says nothing of it", value.place);
            return;
        }
        const bool open =
            !model::is_definite(*found) || found->also != 0 || !told.result.open.empty();
        const bool right =
            value.open ? open : model::is_definite(*found) && model::admits(*found, value.value);
        if (!right)
            add(name,
                fmt::format(
                    "the model says {}{}",
                    model::admitted_text(*found),
                    found->rules.empty() ? "" : " by " + model::ids_text(found->rules)
                ),
                value.place);
    }

    /// `state: deleted` says that the absence is not shown any more.
    static bool is_deleted(const scenarios::ExpectedValue& value, const Told& told) {
        const auto* absence = told.result.state.find(model::AbsenceId{value.subject});
        return value.field == model::field_of(model::View::absences, "state") &&
               value.value == static_cast<std::int64_t>(model::AbsenceState::deleted) &&
               absence != nullptr && absence->state == model::AbsenceState::deleted;
    }

    /// The author's messages must be among the model's, and the model may ask for no other of their
    /// kinds; of no kind at all where the author expects none.
    void dispute_messages(const std::vector<model::Message>& messages, const Told& told) {
        const auto& wanted = told.result.messages;
        for (const auto& author : messages)
            if (std::ranges::none_of(wanted, [&](const auto& expected) {
                    return expected.times != model::Times::never && !expected.to_anybody &&
                           is_same(author, expected.message, told.result.state);
                }))
                add("the scenario expects a message", "the model sends none like it", place_);
        for (const auto& expected : wanted)
            if (is_asked_for(expected) && is_judged(messages, expected.message.kind) &&
                std::ranges::none_of(messages, [&](const auto& author) {
                    return is_same(author, expected.message, told.result.state);
                }))
                add("the scenario expects no other message",
                    fmt::format(
                        "the model sends one by {}", model::catalogue().rule(expected.rule).id
                    ),
                    place_);
    }

    static bool is_asked_for(const model::ExpectedMessage& expected) {
        return expected.times == model::Times::once ||
               expected.times == model::Times::at_least_once;
    }

    static bool is_judged(const std::vector<model::Message>& messages, model::MessageKind kind) {
        return messages.empty() ||
               std::ranges::find(messages, kind, &model::Message::kind) != messages.end();
    }

    /// True when the author means the model's message; code 0 is the citizen's own authority.
    static bool is_same(
        const model::Message& author, const model::Message& message, const model::State& state
    ) {
        auto to = author.to;
        const auto* citizen = state.find(author.about.citizen);
        if (citizen != nullptr && to.role == model::Role::jobcentre && to.code == 0)
            to.code = model::jobcentre_of(citizen->municipality);
        if (citizen != nullptr && to.role == model::Role::akasse && to.code == 0)
            to.code = citizen->akasse.value;
        return author.kind == message.kind && to == message.to && author.about == message.about;
    }

    const scenarios::Case& one_;
    std::vector<scenarios::Problem>& problems_;
    scenarios::Place place_;
};

bool expects_nothing(const scenarios::Step& step) {
    return step.expect == scenarios::Expectation{};
}
}  // namespace

std::vector<scenarios::Problem> disputes(const model::RuleBook& book, const scenarios::Case& one) {
    std::vector<scenarios::Problem> problems;
    if (std::ranges::all_of(one.steps, [](const auto& step) { return expects_nothing(step); }))
        return problems;
    Disputing disputing{one, problems};
    auto state = one.life.given;
    for (std::size_t i = 0; i != one.life.calls.size(); ++i) {
        auto told = tell(book, std::move(state), one.life.calls[i]);
        disputing.dispute(i, told);
        state = std::move(told.result.state);
    }
    return problems;
}
}  // namespace lakmus::oracle
