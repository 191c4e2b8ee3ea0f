#include "oracle/exercise.hpp"

#include "oracle/belief.hpp"
#include "oracle/reference.hpp"
#include "oracle/targets/answers.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
bool is_supported(const std::vector<bool>& supported, std::size_t place) {
    return place < supported.size() && supported[place];
}

/// What a target with these capabilities shows of an answer.
void hide_what_is_not_shown(Answer& answer, const Capabilities& capabilities) {
    for (std::size_t view = 0; view != answer.shows.size(); ++view)
        answer.shows[view] = is_supported(capabilities.views, view);
    std::erase_if(answer.fields, [&](const ObservedField& field) {
        return !answer.shows[static_cast<std::size_t>(model::field_def(field.field).view)];
    });
    answer.shows_messages =
        std::ranges::find(capabilities.messages, true) != capabilities.messages.end();
    std::erase_if(answer.messages, [&](const model::Message& message) {
        return !is_supported(capabilities.messages, static_cast<std::size_t>(message.kind));
    });
}
}  // namespace

Exercise::Exercise(const model::RuleBook& intended, scenarios::Lifecycle life)
    : intended_{&intended}, life_{std::move(life)}, seen_(life_.calls.size()) {
    auto state = life_.given;
    for (std::size_t i = 0; i != life_.calls.size(); ++i) {
        auto result = model::step(intended, std::move(state), life_.calls[i]);
        see(intended, result, seen_[i]);
        state = std::move(result.state);
    }
}

void Exercise::see(const model::RuleBook& book, const model::StepResult& result, Seen& seen) {
    seen.accepted = result.outcome.accepted;
    seen.reasons = result.outcome.reasons;
    seen.messages.clear();
    model::send(result, seen.messages);
    model::show(book, result.state, seen.fields);
}

bool Exercise::look_alike(const Seen& one, const Seen& other) {
    const auto same = [](const model::ExpectedField& a, const model::ExpectedField& b) {
        return a.field == b.field && a.subject == b.subject && a.value == b.value;
    };
    return one.accepted == other.accepted && one.reasons == other.reasons &&
           one.messages == other.messages && std::ranges::equal(one.fields, other.fields, same);
}

bool Exercise::does_the_same(const model::RuleBook& book) const {
    auto state = life_.given;
    Seen seen;
    for (std::size_t i = 0; i != life_.calls.size(); ++i) {
        auto result = model::step(book, std::move(state), life_.calls[i]);
        see(book, result, seen);
        if (!look_alike(seen, seen_[i]))
            return false;
        state = std::move(result.state);
    }
    return true;
}

bool Exercise::tells_apart(const model::RuleBook& book, const Capabilities& capabilities) const {
    // Most rulebooks differ in nothing that a life touches, which is cheaper to see than to judge.
    if (does_the_same(book))
        return false;
    Belief belief{*intended_, life_.given};
    auto state = life_.given;
    for (const auto& call : life_.calls) {
        if (!is_supported(capabilities.commands, call.command.index()))
            return false;
        auto result = model::step(book, std::move(state), call);
        auto answer = reference_answer(book, result);
        complete(answer, life_.names);
        hide_what_is_not_shown(answer, capabilities);
        if (!belief.advance({.call = &call, .answer = &answer}, capabilities).agrees())
            return true;
        state = std::move(result.state);
    }
    return false;
}
}  // namespace lakmus::oracle
