#include "oracle/explaining/story.hpp"

#include "oracle/disputes.hpp"
#include "scenarios/format/writer.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
using model::StepResult;

std::vector<Opening> openings_of(const model::Edition& edition, const StepResult& result) {
    std::vector<Opening> openings;
    for (const auto& point : result.choices)
        if (std::ranges::find(openings, point.question, &Opening::question) == openings.end())
            openings.push_back({.question = point.question, .reading = point.chosen});
    result.asked.for_each([&](model::QuestionIndex question) {
        const auto reading = edition.readings[static_cast<std::size_t>(question)];
        if (reading != model::unread)
            openings.push_back(
                {.question = question,
                 .reading = static_cast<std::uint8_t>(reading),
                 .decided = true}
            );
    });
    return openings;
}

class Telling {
public:
    Telling(const model::RuleBook& book, const PlannedCase& planned)
        : book_{book},
          planned_{planned},
          life_{resolve_actors(book, planned.one->life)},
          state_{life_.given} {}

    CaseStory tell() {
        CaseStory story{
            .scenario = planned_.scenario,
            .one = planned_.one,
            .steps = {},
            .disputes = disputes(book_, *planned_.one)};
        model::show(book_, state_, shown_);
        for (std::size_t i = 0; i != life_.calls.size(); ++i)
            story.steps.push_back(tell(i));
        return story;
    }

private:
    StepStory tell(std::size_t i) {
        const auto& call = life_.calls[i];
        StepStory story{
            .step = i,
            .place = planned_.one->steps[i].place,
            .line = scenarios::to_line(planned_.one->life, i),
            .before = state_.now,
            .at = std::max(state_.now, call.at),
            .by = call.by,
            .waits_only = std::holds_alternative<model::PassTime>(call.command)};
        auto whole = model::step(book_, state_, call);
        if (story.waits_only)
            story.time = happening({book_, state_, call}, whole);
        else
            tell_apart(call, whole, story);
        story.outcome = whole.outcome;
        if (!story.waits_only)
            tell_alternatives({book_, state_, call}, whole, story);
        state_ = std::move(whole.state);
        return story;
    }

    /// Plays the waiting first. A rulebook may answer a call before what time brings on its day:
    /// then the two are one.
    void tell_apart(const model::Call& call, const StepResult& whole, StepStory& story) {
        const model::Call wait{
            .at = call.at, .by = {model::Role::system, 0}, .command = model::PassTime{}};
        auto waited = model::step(book_, state_, wait);
        const auto called = model::step(book_, waited.state, call);
        if (called.state == whole.state && called.outcome == whole.outcome) {
            if (story.before != story.at)
                story.time = happening({book_, state_, wait}, waited);
            state_ = std::move(waited.state);
            story.call = happening({book_, state_, call}, called);
        } else {
            story.call = happening({book_, state_, call}, whole);
        }
    }

    Happening happening(const Asked& asked, const StepResult& result) {
        std::vector<model::ExpectedField> after;
        model::show(book_, result.state, after);
        Happening made{
            .rules = rules_at_work(asked, result),
            .openings = openings_of(book_.at(result.state.now), result),
            .messages = result.messages,
            .changes = changes_between(shown_, after)};
        shown_ = std::move(after);
        return made;
    }

    void tell_alternatives(const Asked& asked, const StepResult& result, StepStory& story) const {
        story.one_off = one_off(asked, result);
        const auto& reasons = result.outcome.reasons;
        if (reasons.empty())
            return;
        story.lawful_changes = lawful_changes(asked, life_, story.step);
        if (reasons.size() > 1)
            story.without_all = outcome_without(asked, reasons);
    }

    const model::RuleBook& book_;
    const PlannedCase& planned_;
    scenarios::Lifecycle life_;
    model::State state_;
    std::vector<model::ExpectedField> shown_;
};
}  // namespace

CaseStory tell(const model::RuleBook& book, const PlannedCase& planned) {
    return Telling{book, planned}.tell();
}
}  // namespace lakmus::oracle
