#include "generators/focus.hpp"

#include "generators/command_kinds.hpp"
#include "generators/drawing.hpp"

#include <algorithm>

namespace lakmus::generators {
using namespace model;

namespace {
constexpr std::size_t lives_to_learn_from = 300;
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

void learn_from(const RuleBook& book, const scenarios::Lifecycle& life, Acquaintances& known) {
    auto state = life.given;
    for (const auto& call : life.calls) {
        auto result = step(book, std::move(state), call);
        const auto note = [&](RuleIndex rule) { known.add(rule, call.command.index()); };
        result.hits.kept.for_each(note);
        result.hits.broken.for_each(note);
        state = std::move(result.state);
    }
}
}  // namespace

Focuses::Focuses(const RuleBook& book, const Edges& edges) {
    Acquaintances known;
    for (std::uint64_t seed = 0; seed != lives_to_learn_from; ++seed)
        learn_from(
            book, Drawing{book, edges, Dice{rc::Random{seed}}}.draw(calls_of_a_life).life, known
        );
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto rule = static_cast<RuleIndex>(i);
        add_own(rule, known);
        all_.push_back({known.commands_of(rule), Edges{book, rule}});
    }
}
}  // namespace lakmus::generators
