#include "reports/story_text.hpp"

#include "model/text.hpp"
#include "oracle/naming.hpp"
#include "reports/cell_text.hpp"
#include "reports/change_text.hpp"
#include "reports/escaping.hpp"
#include "reports/wording.hpp"
#include "scenarios/format/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lakmus::reports {
namespace {
using model::RuleIndex;
using oracle::Happening;
using oracle::RuleAtWork;
using oracle::Share;
using oracle::StepStory;

constexpr std::size_t words_listed = 6;
constexpr std::size_t one_off_listed = 6;

std::string outcome_text(const model::Outcome& outcome) {
    if (outcome.is_open())
        return fmt::format("left open ({})", model::ids_text(outcome.questions));
    return outcome.accepted ? "accepted"
                            : fmt::format("refused by {}", model::ids_text(outcome.reasons));
}

std::string answer_text(const model::Outcome& outcome) {
    std::string answer = outcome.accepted ? "accepted" : "refused";
    if (!outcome.is_open())
        return outcome.accepted || !outcome.reasons.empty()
                   ? answer
                   : answer + ", as this rulebook reads what is open";
    return fmt::format(
        "{} in the reading that is taken; the note does not say ({})",
        answer,
        model::ids_text(outcome.questions)
    );
}

/// "2 days", "1 day 23 hours 55 minutes"
std::string span_text(model::Instant from, model::Instant to) {
    auto rest = to - from;
    std::vector<std::string> parts;
    const auto take = [&]<class Unit>(Unit, std::string_view one, std::string_view many) {
        const auto count = std::chrono::duration_cast<Unit>(rest);
        rest -= count;
        if (count.count() != 0)
            parts.push_back(counted(static_cast<std::uint64_t>(count.count()), one, many));
    };
    take(std::chrono::days{}, "day", "days");
    take(std::chrono::hours{}, "hour", "hours");
    take(std::chrono::minutes{}, "minute", "minutes");
    take(std::chrono::seconds{}, "second", "seconds");
    take(std::chrono::milliseconds{}, "millisecond", "milliseconds");
    return fmt::format("{}", fmt::join(parts, " "));
}

bool has_effects(const Happening& happening) {
    return !happening.changes.empty() || !happening.openings.empty() ||
           std::ranges::any_of(happening.rules, [](const RuleAtWork& work) {
               return work.share == Share::acts;
           });
}

std::string message_text(const model::ExpectedMessage& expected, const scenarios::Names& names) {
    const auto kind = model::message_kinds()[static_cast<std::size_t>(expected.message.kind)];
    if (expected.to_anybody)
        return fmt::format("{} to others: the note does not say", kind);
    const auto subject = oracle::message_subject(expected.message, names);
    switch (expected.times) {
        case model::Times::once:
            return "one " + subject;
        case model::Times::at_least_once:
            return "at least one " + subject;
        case model::Times::never:
            return "no " + subject;
        case model::Times::unspecified:
            return subject + ", however often: no rule names it";
    }
    return {};
}

std::string ids_behind(const model::ExpectedMessage& expected) {
    std::string ids;
    if (expected.rule != model::no_rule)
        ids = model::catalogue().rule(expected.rule).id;
    if (expected.question != model::no_question)
        ids += fmt::format(
            "{}{}", ids.empty() ? "" : ", ", model::catalogue().question(expected.question).id
        );
    return ids.empty() ? "" : fmt::format(" ({})", ids);
}
}  // namespace

void StoryText::add(const oracle::CaseStory& story) {
    std::vector<std::size_t> all;
    for (const auto& step : story.steps)
        all.push_back(step.step);
    add(story, all);
}

void StoryText::add(const oracle::CaseStory& story, const std::vector<std::size_t>& steps) {
    names_ = &story.one->life.names;
    open_case(story);
    for (const auto step : steps)
        tell(story.steps[step]);
}

void StoryText::open_case(const oracle::CaseStory& story) {
    const auto scenario = printable(story.scenario->name);
    const auto name = story.one->name.empty()
                          ? scenario
                          : fmt::format("{}: {}", scenario, printable(story.one->name));
    page_.heading("CASE", fmt::format("{} {}", place_text(story.one->place), name));
    if (std::exchange(last_scenario_, story.scenario) != story.scenario)
        add("why", printable(story.scenario->why));
    add("given",
        fmt::format(
            "{} under rulebook {}",
            scenarios::instant_word(story.one->life.given.now),
            printable(book_.name)
        ));
    for (const auto& dispute : story.disputes)
        add("disputed", printable(scenarios::to_text(dispute)), Tone::bad);
}

void StoryText::tell(const StepStory& step) {
    page_.heading("STEP", fmt::format("{} {}", step.step + 1, printable(step.line)));
    last_label_ = {};
    add("when",
        fmt::format(
            "{}{} ({})",
            scenarios::instant_word(step.at),
            step.waits_only
                ? ""
                : fmt::format(" by {}", printable(oracle::actor_text(step.by, *names_))),
            place_text(step.place)
        ));
    tell_time(step);
    if (!step.waits_only)
        tell_call(step);
}

void StoryText::tell_time(const StepStory& step) {
    if (step.before == step.at)
        return;
    const bool effects = has_effects(step.time);
    add("time",
        fmt::format(
            "{}: {}",
            span_text(step.before, step.at),
            effects ? "time alone brings what follows" : "nothing changes by itself"
        ));
    if (!effects)
        return;
    tell_rules(step.time, true);
    tell_openings(step.time);
    tell_messages(step.time);
    tell_changes(step.time);
}

void StoryText::tell_call(const StepStory& step) {
    last_label_ = {};
    add("answer", answer_text(step.outcome), step.outcome.accepted ? Tone::good : Tone::bad);
    tell_refusals(step);
    tell_lawful_changes(step);
    tell_rules(step.call, false);
    tell_one_off(step);
    tell_openings(step.call);
    tell_messages(step.call);
    tell_changes(step.call);
    if (step.call.changes.empty() && step.outcome.accepted)
        add("changed", "nothing that a view shows");
}

void StoryText::tell_rules(const Happening& happening, bool only_acts) {
    for (const auto& work : happening.rules)
        if (work.share == Share::acts)
            add("acts", rule_told(work.rule));
    if (only_acts)
        return;
    for (const auto& work : happening.rules) {
        if (work.share != Share::decides)
            continue;
        add("decides", rule_told(work.rule));
        add("decides", fmt::format("without it: {}", outcome_text(work.without)));
    }
    std::vector<std::string> told_before;
    for (const auto& work : happening.rules) {
        if (work.share != Share::kept)
            continue;
        if (told_rules_.contains(work.rule))
            told_before.emplace_back(model::catalogue().rule(work.rule).id);
        else
            add("kept", rule_told(work.rule));
    }
    if (!told_before.empty())
        add("kept", fmt::format("{}", fmt::join(told_before, ", ")));
}

void StoryText::tell_refusals(const StepStory& step) {
    for (const auto& work : step.call.rules) {
        if (work.share != Share::refuses)
            continue;
        last_label_ = {};
        const auto& row = model::catalogue().rule(work.rule);
        told_rules_.insert(work.rule);
        add("refused by", fmt::format("{}: {}", row.id, row.says));
        tell_limits(work.rule, step.at);
        add("refused by", fmt::format("without it: {}", outcome_text(work.without)));
    }
    if (step.without_all)
        add("refused by", fmt::format("without all of them: {}", outcome_text(*step.without_all)));
}

void StoryText::tell_limits(RuleIndex rule, model::Instant at) {
    const auto& cells = model::catalogue().cells();
    for (auto i = model::catalogue().first_cell(rule); i != cells.size() && cells[i].rule == rule;
         ++i)
        add("refused by",
            fmt::format(
                "{}: {}", cells[i].cell->name, cell_text(*cells[i].cell, book_.at(at).cells[i])
            ));
}

void StoryText::tell_openings(const Happening& happening) {
    model::QuestionSet told_here;
    for (const auto& opening : happening.openings) {
        told_here.insert(opening.question);
        add("open", question_told(opening));
    }
    for (const auto& change : happening.changes)
        change.shown().questions.for_each([&](model::QuestionIndex question) {
            if (!told_here.contains(question) && !told_questions_.contains(question))
                add("open", question_told({.question = question}));
        });
}

void StoryText::tell_messages(const Happening& happening) {
    for (const auto& expected : happening.messages)
        add("messages", printable(message_text(expected, *names_)) + ids_behind(expected));
}

void StoryText::tell_changes(const Happening& happening) {
    for (auto& text : change_texts(happening.changes, *names_))
        add("changed", printable(text));
}

void StoryText::tell_lawful_changes(const StepStory& step) {
    if (step.outcome.reasons.empty())
        return;
    for (const auto& change : step.lawful_changes)
        add("lawful",
            fmt::format(
                "{} {} instead of {}",
                printable(change.what),
                printable(listed(change.to, words_listed)),
                printable(change.from)
            ));
    if (step.lawful_changes.empty())
        add("lawful", "by no change of one date, code, flag, text or sender");
}

void StoryText::tell_one_off(const StepStory& step) {
    for (std::size_t i = 0; i != std::min(step.one_off.size(), one_off_listed); ++i)
        add("by one",
            fmt::format(
                "under {} it would be {}",
                step.one_off[i].moved->id,
                outcome_text(step.one_off[i].outcome)
            ));
    if (step.one_off.size() > one_off_listed)
        add("by one", fmt::format("and {} more", step.one_off.size() - one_off_listed));
}

void StoryText::add(std::string_view label, std::string text, Tone tone) {
    page_.add({label == last_label_ ? std::string_view{} : label, std::move(text), tone});
    last_label_ = label;
}

std::string StoryText::rule_told(RuleIndex rule) {
    const auto& row = model::catalogue().rule(rule);
    if (told_rules_.contains(rule))
        return std::string{row.id};
    told_rules_.insert(rule);
    return fmt::format("{}: {}", row.id, row.says);
}

std::string StoryText::question_told(const oracle::Opening& opening) {
    const auto& question = model::catalogue().question(opening.question);
    const auto& taken = question.readings.at(opening.reading);
    const bool is_new = !told_questions_.contains(opening.question);
    told_questions_.insert(opening.question);
    auto text = fmt::format("{}: ", question.id);
    if (is_new)
        text += fmt::format("{} ", question.asks);
    text += opening.decided ? fmt::format("This rulebook reads `{}`", taken)
                            : fmt::format("The model takes `{}`", taken);
    std::vector<std::string> others;
    for (const auto& reading : question.readings)
        if (!reading.empty() && &reading != &taken)
            others.push_back(fmt::format("`{}`", reading));
    if (is_new && !opening.decided && !others.empty())
        text += fmt::format("; as good: {}", fmt::join(others, ", "));
    return text;
}
}  // namespace lakmus::reports
