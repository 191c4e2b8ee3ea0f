#include "generators/focus.hpp"

#include "generators/command_kinds.hpp"
#include "generators/drawing.hpp"
#include "model/step.hpp"
#include "model/views.hpp"

#include <algorithm>

namespace lakmus::generators {
using namespace model;

namespace {
constexpr std::size_t lives_to_learn_from = 300;
constexpr std::size_t lives_to_learn_near = 200;
constexpr std::size_t calls_of_a_life = 30;
/// A rule that more commands meet hangs on none of them.
constexpr std::size_t most_commands = 6;

/// How often a call of each command met each rule.
class Acquaintances {
public:
    void add(RuleIndex rule, std::size_t command) { ++count_[place(rule)][command]; }

    [[nodiscard]] std::vector<std::size_t> commands_of(RuleIndex rule) const {
        std::vector<std::size_t> commands;
        const auto& counts = count_[place(rule)];
        for (std::size_t i = 0; i != counts.size(); ++i)
            if (counts[i] != 0)
                commands.push_back(i);
        std::ranges::stable_sort(commands, std::ranges::greater{}, [&](std::size_t i) {
            return counts[i];
        });
        if (commands.size() > 2 * most_commands)
            commands.clear();
        commands.resize(std::min(commands.size(), most_commands));
        return commands;
    }

private:
    static std::size_t place(RuleIndex rule) { return static_cast<std::size_t>(rule); }

    std::vector<std::vector<std::size_t>> count_ = std::vector(
        catalogue().rule_count(), std::vector<std::size_t>(std::variant_size_v<Command>)
    );
};

/// The commands on which the rule hangs by itself.
void add_own(RuleIndex rule, Acquaintances& known) {
    for (const auto& clause : catalogue().rule(rule).clauses) {
        if (clause.event < std::variant_size_v<Command>)
            known.add(rule, clause.event);
        if (clause.event == event_index<AbsenceProposed>) {
            known.add(rule, event_index<CreateAbsence>);
            known.add(rule, event_index<UpdateAbsence>);
        }
    }
}

/// Rules at work in a step or shown after it.
class Learning {
public:
    Learning(const RuleBook& book, Acquaintances& known) : book_{book}, known_{known} {}

    void learn_from(const scenarios::Lifecycle& life) {
        auto state = life.given;
        auto shown_before = rules_shown(state);
        for (const auto& call : life.calls) {
            auto result = step(book_, std::move(state), call);
            state = std::move(result.state);
            const auto shown = rules_shown(state);
            const auto note = [&](RuleIndex rule) { known_.add(rule, call.command.index()); };
            result.hits.kept.for_each(note);
            result.hits.broken.for_each(note);
            shown.for_each([&](RuleIndex rule) {
                if (!shown_before.contains(rule))
                    note(rule);
            });
            shown_before = shown;
        }
    }

private:
    [[nodiscard]] RuleSet rules_shown(const State& state) {
        show(book_, state, fields_);
        RuleSet rules;
        for (const auto& field : fields_)
            rules |= field.rules;
        return rules;
    }

    const RuleBook& book_;
    Acquaintances& known_;
    std::vector<ExpectedField> fields_;
};

/// Codes of which the section of the rule speaks.
std::vector<Spoken> codes_of_section(RuleIndex rule) {
    const auto number = catalogue().section_of(rule).number;
    std::vector<Spoken> spoken;
    for (const auto& list : code_lists()) {
        Spoken of_list{list.codes.data(), {}};
        for (const auto& code : list.codes)
            if (code.source == number)
                of_list.codes.push_back(code.id);
        if (!of_list.codes.empty())
            spoken.push_back(std::move(of_list));
    }
    return spoken;
}
}  // namespace

Focuses::Focuses(const RuleBook& book, const Edges& edges) {
    Acquaintances known;
    Learning learning{book, known};
    for (std::uint64_t seed = 0; seed != lives_to_learn_from; ++seed)
        learning.learn_from(Drawing{book, edges, Dice{rc::Random{seed}}}.draw(calls_of_a_life).life
        );
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto rule = static_cast<RuleIndex>(i);
        add_own(rule, known);
        all_.push_back({known.commands_of(rule), Edges{book, rule}, codes_of_section(rule)});
    }
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i)
        if (all_[i].commands.empty()) {
            const auto rule = static_cast<RuleIndex>(i);
            take_from_neighbours(rule);
            learn_near(rule, book, edges);
        }
}

/// Lives near a rule that was never met may meet it, and tell what it hangs on.
void Focuses::learn_near(RuleIndex rule, const RuleBook& book, const Edges& edges) {
    Acquaintances known;
    Learning learning{book, known};
    auto& focus = all_[static_cast<std::size_t>(rule)];
    const std::array<const Focus*, 1> aimed{&focus};
    for (std::uint64_t seed = 0; seed != lives_to_learn_near; ++seed)
        learning.learn_from(
            Drawing{book, edges, Dice{rc::Random{seed}}, aimed}.draw(calls_of_a_life).life
        );
    for (const auto command : known.commands_of(rule))
        if (std::ranges::find(focus.commands, command) == focus.commands.end())
            focus.commands.push_back(command);
}

/// A rule of which nothing is known is met where the rules of its section are, and by what stands
/// beside: commands are listed by what they are about.
void Focuses::take_from_neighbours(RuleIndex rule) {
    auto& commands = all_[static_cast<std::size_t>(rule)].commands;
    const auto take = [&](std::size_t command) {
        if (std::ranges::find(commands, command) == commands.end())
            commands.push_back(command);
    };
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto other = static_cast<RuleIndex>(i);
        if (&catalogue().section_of(other) == &catalogue().section_of(rule) && other != rule)
            for (const auto command : all_[i].commands)
                take(command);
    }
    const auto of_section = commands;
    for (const auto command : of_section)
        take((command + 1) % command_kinds().size());
}
}  // namespace lakmus::generators
