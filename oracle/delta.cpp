#include "oracle/delta.hpp"

#include "model/step.hpp"
#include "model/text.hpp"
#include "model/views.hpp"
#include "oracle/naming.hpp"
#include "oracle/target.hpp"
#include "scenarios/format/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace lakmus::oracle {
namespace {
using namespace model;

/// One thing that a step shows, in words, with the rules that say so.
struct Shown {
    std::string value;
    RuleSet rules;
};

/// What it is about: the answer, a message, or a field of something.
struct Subject {
    DifferenceKind kind{};
    Message message{};
    FieldIndex field{};
    std::uint16_t thing = 0;
    friend auto operator<=>(const Subject&, const Subject&) = default;
};

/// All that a step shows.
using Showing = std::map<Subject, Shown>;

std::string answer_of(const Outcome& outcome) {
    if (outcome.is_open())
        return "open";
    return outcome.accepted ? "accepted" : "refused";
}

void add_messages(const StepResult& result, Showing& showing) {
    for (const auto& expected : result.messages) {
        if (expected.times == Times::never || expected.rule == no_rule)
            continue;
        auto message = expected.message;
        if (expected.to_anybody)
            message.to = {};
        auto& shown = showing[{.kind = DifferenceKind::message, .message = message}];
        shown.value = expected.times == Times::unspecified ? "may be sent" : "sent";
        shown.rules.insert(expected.rule);
    }
}

Showing showing_of(const RuleBook& book, const StepResult& result) {
    Showing showing;
    auto& answer = showing[{.kind = DifferenceKind::answer}];
    answer.value = answer_of(result.outcome);
    answer.rules = result.hits.kept;
    answer.rules |= result.hits.broken;
    add_messages(result, showing);
    std::vector<ExpectedField> fields;
    show(book, result.state, fields);
    for (const auto& field : fields) {
        if (field.anything)
            continue;
        auto& shown =
            showing[{.kind = DifferenceKind::view, .field = field.field, .thing = field.subject}];
        shown = {admitted_text(field), field.rules};
    }
    return showing;
}

std::vector<Showing> play(const RuleBook& book, const scenarios::Lifecycle& life) {
    std::vector<Showing> steps;
    auto state = life.given;
    for (const auto& call : life.calls) {
        auto result = step(book, std::move(state), call);
        steps.push_back(showing_of(book, result));
        state = std::move(result.state);
    }
    return steps;
}

const Shown* find(const Showing& showing, const Subject& subject) {
    const auto found = showing.find(subject);
    return found == showing.end() ? nullptr : &found->second;
}

std::string value_at(const Showing& showing, const Subject& subject) {
    const auto* shown = find(showing, subject);
    if (shown != nullptr)
        return shown->value;
    return subject.kind == DifferenceKind::message ? "not sent" : "nothing is said";
}

bool cells_differ(const RuleBook& one, const RuleBook& other, RuleIndex rule) {
    for (auto i = catalogue().first_cell(rule);
         i != catalogue().cells().size() && catalogue().cells()[i].rule == rule;
         ++i)
        if (one.after.cells[i] != other.after.cells[i])
            return true;
    return false;
}

/// A rule that shares the former behaviour of another changes with it.
void add_rule(std::vector<RuleChange>& changes, RuleIndex rule) {
    const auto head = catalogue().find_rule(catalogue().rule(rule).former_with);
    auto found = std::ranges::find(changes, head, &RuleChange::rule);
    if (found == changes.end())
        found = changes.insert(changes.end(), {.rule = rule});
    found->rules.push_back(rule);
}

std::vector<RuleChange> changes_between(const RuleBook& one, const RuleBook& other) {
    std::vector<RuleChange> changes;
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto rule = static_cast<RuleIndex>(i);
        if (one.after.mode(rule) != other.after.mode(rule) || cells_differ(one, other, rule))
            add_rule(changes, rule);
    }
    for (std::size_t i = 0; i != catalogue().questions().size(); ++i) {
        const auto question = static_cast<QuestionIndex>(i);
        if (one.after.readings[i] != other.after.readings[i])
            changes.push_back({.rule = catalogue().asked_by(question), .questions = {question}});
    }
    return changes;
}

/// `book` with the change as `source` has it.
RuleBook with_change(RuleBook book, const RuleChange& change, const RuleBook& source) {
    for (const auto rule : change.rules) {
        book.after.modes[static_cast<std::size_t>(rule)] = source.after.mode(rule);
        for (auto i = catalogue().first_cell(rule);
             i != catalogue().cells().size() && catalogue().cells()[i].rule == rule;
             ++i)
            book.after.cells[i] = source.after.cells[i];
    }
    for (const auto question : change.questions) {
        const auto place = static_cast<std::size_t>(question);
        book.after.readings[place] = source.after.readings[place];
    }
    return book;
}

/// A life under both rulebooks, and under each with one change taken from the other.
class TwoLives {
public:
    TwoLives(const Delta& delta, scenarios::Lifecycle life)
        : delta_{delta},
          life_{std::move(life)},
          before_{play(delta.before(), life_)},
          after_{play(delta.after(), life_)},
          alone_(delta.changes().size()),
          without_(delta.changes().size()) {}

    [[nodiscard]] const scenarios::Lifecycle& life() const { return life_; }
    [[nodiscard]] std::string before(std::size_t step, const Subject& about) const {
        return value_at(before_[step], about);
    }
    [[nodiscard]] std::string after(std::size_t step, const Subject& about) const {
        return value_at(after_[step], about);
    }

    [[nodiscard]] std::vector<Subject> differences(std::size_t step) const {
        std::vector<Subject> found;
        for (const auto& [about, shown] : after_[step])
            if (before(step, about) != shown.value)
                found.push_back(about);
        for (const auto& [about, shown] : before_[step])
            if (find(after_[step], about) == nullptr)
                found.push_back(about);
        std::erase_if(found, [&](const Subject& about) {
            return comes_or_goes(step, about) && std::ranges::any_of(found, [&](const Subject& s) {
                       return tells_of_presence(s, about);
                   });
        });
        return found;
    }

    /// The change that alone makes the difference; else one without which it would not be; else
    /// one of a rule that says what is shown. The count of changes where there is none.
    [[nodiscard]] std::size_t cause_of(std::size_t step, const Subject& about) {
        const auto suspects = suspects_of(step, about);
        for (const auto i : suspects)
            if (value_at(under(alone_[i], delta_.before(), i, delta_.after())[step], about) ==
                after(step, about))
                return i;
        for (const auto i : suspects)
            if (value_at(under(without_[i], delta_.after(), i, delta_.before())[step], about) ==
                before(step, about))
                return i;
        return suspects.empty() || !says(suspects.front(), step, about) ? delta_.changes().size()
                                                                        : suspects.front();
    }

private:
    using Plays = std::optional<std::vector<Showing>>;

    /// Only one of the two shows it.
    [[nodiscard]] bool comes_or_goes(std::size_t step, const Subject& about) const {
        return about.kind == DifferenceKind::view &&
               (find(before_[step], about) == nullptr || find(after_[step], about) == nullptr);
    }

    /// That the thing is there at all says enough: its fields come and go with it.
    [[nodiscard]] static bool tells_of_presence(const Subject& one, const Subject& of) {
        return one.kind == DifferenceKind::view && one.thing == of.thing && one != of &&
               field_def(one.field).kind == ValueKind::presence &&
               field_def(one.field).view == field_def(of.field).view;
    }

    const std::vector<Showing>& under(
        Plays& plays, const RuleBook& book, std::size_t change, const RuleBook& source
    ) {
        if (!plays)
            plays = play(with_change(book, delta_.changes()[change], source), life_);
        return *plays;
    }

    /// A rule of the change bears on what is shown.
    [[nodiscard]] bool says(std::size_t change, std::size_t step, const Subject& about) const {
        RuleSet rules;
        for (const auto* showing : {&before_[step], &after_[step]})
            if (const auto* shown = find(*showing, about))
                rules |= shown->rules;
        return std::ranges::any_of(delta_.changes()[change].rules, [&](RuleIndex rule) {
            return rules.contains(rule);
        });
    }

    /// Those that say what is shown come first.
    [[nodiscard]] std::vector<std::size_t> suspects_of(std::size_t step, const Subject& about)
        const {
        std::vector<std::size_t> suspects;
        for (std::size_t i = 0; i != delta_.changes().size(); ++i)
            suspects.push_back(i);
        std::stable_partition(suspects.begin(), suspects.end(), [&](std::size_t i) {
            return says(i, step, about);
        });
        return suspects;
    }

    const Delta& delta_;
    scenarios::Lifecycle life_;
    std::vector<Showing> before_;
    std::vector<Showing> after_;
    std::vector<Plays> alone_;
    std::vector<Plays> without_;
};

std::string words_for(const Subject& about, const Command& command) {
    switch (about.kind) {
        case DifferenceKind::message:
            return std::string{message_kinds()[static_cast<std::size_t>(about.message.kind)]};
        case DifferenceKind::view: {
            const auto& def = field_def(about.field);
            return fmt::format(
                "{} in {}", field_word(def), views()[static_cast<std::size_t>(def.view)].name
            );
        }
        case DifferenceKind::answer:
            break;
    }
    return std::visit([](const auto& c) { return std::string{c.name}; }, command);
}

std::string subject_text(const Subject& about, const scenarios::Names& names) {
    switch (about.kind) {
        case DifferenceKind::message:
            return message_subject(about.message, names);
        case DifferenceKind::view:
            return field_subject(about.field, about.thing, names);
        case DifferenceKind::answer:
            break;
    }
    return "answer";
}

DifferenceExample example_of(
    const TwoLives& both, std::size_t step, const Subject& about, const std::string& place
) {
    DifferenceExample example{
        .place = place,
        .begins = date_text(date_of(both.life().given.now)),
        .calls = {},
        .subject = subject_text(about, both.life().names),
        .before = both.before(step, about),
        .after = both.after(step, about)};
    for (std::size_t i = 0; i <= step; ++i)
        example.calls.push_back(scenarios::to_line(both.life(), i));
    return example;
}

/// The rulebook as if its release came when the other's does, so that single rules can be moved
/// between the two: what never comes into force holds before it and after it alike.
RuleBook at_the_release_of(RuleBook book, const RuleBook& other) {
    if (book.release == Instant::max())
        book.release = other.release;
    return book;
}
}  // namespace

Delta::Delta(const RuleBook& before, const RuleBook& after)
    : before_{at_the_release_of(before, after)},
      after_{at_the_release_of(after, before)},
      changes_{changes_between(before_, after_)} {}

void Delta::add(const scenarios::Lifecycle& life, const std::string& place) {
    ++lives_;
    TwoLives both{*this, resolve_actors(after_, life)};
    std::set<DifferenceKey> counted;
    for (std::size_t step = 0; step != life.calls.size(); ++step)
        for (const auto& about : both.differences(step)) {
            DifferenceKey key{
                .change = both.cause_of(step, about),
                .kind = about.kind,
                .what = words_for(about, life.calls[step].command)};
            if (about.kind == DifferenceKind::answer)
                key.became =
                    fmt::format("{} became {}", both.before(step, about), both.after(step, about));
            if (!counted.insert(key).second)
                continue;
            auto& group = groups_[key];
            if (group.lives++ == 0 || step + 1 < group.example.calls.size())
                group.example = example_of(both, step, about, place);
        }
    differing_ += counted.empty() ? 0U : 1U;
}
}  // namespace lakmus::oracle
