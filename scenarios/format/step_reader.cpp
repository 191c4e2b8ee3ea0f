#include "scenarios/format/step_reader.hpp"

#include "model/text.hpp"
#include "scenarios/format/command_reader.hpp"
#include "scenarios/format/expect_reader.hpp"
#include "scenarios/format/map_reader.hpp"
#include "scenarios/format/subjects.hpp"
#include "scenarios/format/text_reader.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

namespace lakmus::scenarios {
namespace {
/// What a step creates, if anything.
std::optional<model::Subject> creation_of(const Node& step) {
    for (const auto& kind : command_kinds())
        if (kind.creates && step.find(kind.name) != nullptr)
            return kind.creates;
    return {};
}

/// Gives out "absence-1", "absence-2", … but no name that somebody has taken.
class FreeNames {
public:
    FreeNames(const Node& steps, const Aliases& aliases) : aliases_{&aliases} {
        for (const auto& step : steps.items)
            if (const auto* as = step.find("as"))
                taken_.insert(as->text);
    }

    [[nodiscard]] std::string next(model::Subject kind) {
        for (;;) {
            auto name = fmt::format("{}-{}", name_stem(kind), ++counts_[kind]);
            if (!taken_.contains(name) && !aliases_->find(name))
                return name;
        }
    }

private:
    const Aliases* aliases_;
    std::set<std::string_view> taken_;
    std::map<model::Subject, std::size_t> counts_;
};

/// What a step adds to the things of the case.
struct Named {
    std::uint16_t created = model::unknown_handle;
    std::size_t reached = 0;  ///< How many things there are after the step.
};

void name_creation(const Node& step, model::Subject kind, FreeNames& free_names, CaseDraft& draft) {
    const auto* as = step.find("as");
    const bool is_named = as != nullptr && is_alias(*as, draft.problems);
    if (is_named && draft.aliases.add_thing(as->text, kind))
        return;
    if (is_named)
        draft.problems.add(as->mark, quoted(as->text) + " a second time", "another name");
    draft.aliases.add_thing(free_names.next(kind), kind);
}

/// Gives a name and a handle to everything that the steps create, so that a step that speaks of
/// something too early can be told from one that speaks of nothing.
std::vector<Named> name_things(const Node& steps, CaseDraft& draft) {
    std::vector<Named> named;
    FreeNames free_names{steps, draft.aliases};
    for (const auto& step : steps.items) {
        auto& one = named.emplace_back();
        for (const auto& kind : command_kinds())
            if (const auto* fields = step.find(kind.name))
                kind.name_registrations(*fields, draft);
        if (const auto kind = creation_of(step)) {
            one.created = static_cast<std::uint16_t>(draft.aliases.thing_count());
            name_creation(step, *kind, free_names, draft);
        }
        one.reached = draft.aliases.thing_count();
    }
    draft.owners.resize(draft.aliases.thing_count(), {model::unknown_handle});
    return named;
}

void read_at(const Node& node, CaseDraft& draft) {
    const auto at = node.kind == NodeKind::text
                        ? parse_instant_expression(node.text, draft.now, draft.first_day)
                        : std::nullopt;
    if (!at)
        draft.problems.unexpected(
            node, "a time such as +2d, today+3d, 2021-04-01 or 2021-04-01T08:00:00.005"
        );
    else if (*at < draft.now)
        draft.problems.unexpected(
            node,
            fmt::format("no time before {}: time never goes back", model::instant_text(draft.now))
        );
    else
        draft.now = *at;
}

/// The command of a step, or the passing of time where it has none.
model::Command read_command_of(MapReader& map, const Named& named, CaseDraft& draft) {
    model::Command command = model::PassTime{};
    bool has_command = false;
    for (const auto& kind : command_kinds()) {
        const auto* entry = map.take_entry(kind.name);
        if (entry == nullptr)
            continue;
        if (std::exchange(has_command, true)) {
            draft.problems.add(
                entry->key.mark, quoted(kind.name) + " beside another command", "one in a step"
            );
            continue;
        }
        command = kind.read(entry->value, named.created, draft);
        if (kind.creates)
            draft.owners[named.created] = citizen_of(command);
    }
    draft.aliases.reach(named.reached);
    return command;
}

/// Finds fault with keys that mean nothing beside the command of their step.
void check_company(
    const Entry* by,
    const Entry* as,
    const Node& step,
    const model::Command& command,
    Problems& problems
) {
    if (by != nullptr && std::holds_alternative<model::PassTime>(command))
        problems.add(by->key.mark, "`by` without a command", "a command, or time that passes");
    if (as != nullptr && !creation_of(step))
        problems.add(as->key.mark, "`as` without a command that creates something", "no `as` here");
}

Step read_step(const Node& node, const Named& named, CaseDraft& draft) {
    auto& problems = draft.problems;
    Step step{.expect = {}, .place = place_of(node.mark)};
    if (node.kind != NodeKind::map || node.entries.empty()) {
        problems.unexpected(node, "a step: a command with its fields, at, by, as, expect");
        return step;
    }
    MapReader map{node, "a step", problems};
    if (const auto* at = map.take("at"))
        read_at(*at, draft);
    model::Call call{.at = draft.now, .by = {}, .command = {}};
    const auto* by = map.take_entry("by");
    const auto* as = map.take_entry("as");
    const auto* expect = map.take("expect");
    call.command = read_command_of(map, named, draft);
    call.by = usual_actor(call.command);
    if (by != nullptr)
        call.by = read_actor(by->value, draft).value_or(model::Actor{});
    if (expect != nullptr)
        step.expect = read_expectation(*expect, draft);
    // A misspelled command is told already; it is not the passing of time.
    if (map.finish())
        check_company(by, as, node, call.command, problems);
    draft.life.calls.push_back(std::move(call));
    return step;
}
}  // namespace

std::vector<Step> read_steps(const Node& steps, CaseDraft& draft) {
    std::vector<Step> read;
    if (steps.kind != NodeKind::list || steps.items.empty()) {
        draft.problems.unexpected(steps, "a list of steps");
        return read;
    }
    const auto named = name_things(steps, draft);
    for (std::size_t i = 0; i != steps.items.size(); ++i)
        read.push_back(read_step(steps.items[i], named[i], draft));
    return read;
}
}  // namespace lakmus::scenarios
