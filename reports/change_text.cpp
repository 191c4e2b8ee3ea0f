#include "reports/change_text.hpp"

#include "model/text.hpp"
#include "oracle/naming.hpp"

#include <fmt/format.h>

#include <map>

namespace lakmus::reports {
namespace {
using model::ExpectedField;
using model::ValueKind;
using oracle::Change;

/// A thing that views speak of.
scenarios::Referent thing_of(const Change& change) {
    const auto& field = change.shown();
    return {model::field_def(field.field).subject, field.subject};
}

std::string rules_text(const Change& change) {
    const auto& rules =
        change.shown().rules.empty() && change.before ? change.before->rules : change.shown().rules;
    return rules.empty() ? "" : fmt::format(" ({})", model::ids_text(rules));
}

/// "gains [cv], loses [joblog], may show [searchable_cv]"
std::string set_text(const ExpectedField& before, const ExpectedField& after) {
    const auto& def = model::field_def(after.field);
    std::vector<std::string> parts;
    if (const auto gained = after.value & ~before.value; gained != 0)
        parts.push_back("gains " + model::value_text(def, gained));
    if (const auto lost = before.value & ~after.value; lost != 0)
        parts.push_back("loses " + model::value_text(def, lost));
    if (after.also != before.also && after.also != 0)
        parts.push_back("may show " + model::value_text(def, after.also));
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string difference_text(const ExpectedField& before, const ExpectedField& after) {
    const bool is_set = model::field_def(after.field).kind == ValueKind::code_set;
    if (is_set && !before.anything && !after.anything)
        if (auto text = set_text(before, after); !text.empty())
            return text;
    return fmt::format("{} -> {}", model::admitted_text(before), model::admitted_text(after));
}

/// "state active", "shown in jobnet"; empty for what is as good as not there.
std::string new_text(const ExpectedField& field) {
    const auto& def = model::field_def(field.field);
    const auto word = oracle::field_word(def);
    if (def.kind != ValueKind::presence)
        return fmt::format("{} {}", word, model::admitted_text(field));
    if (field.questions.empty())
        return field.value != 0 ? word : std::string{};
    return fmt::format("{} {}", word, model::admitted_text(field));
}

/// What is said of each thing, by whether it stays and by its name.
template <class Say>
std::map<std::pair<bool, std::string>, std::string> by_thing(
    const std::vector<Change>& changes, const scenarios::Names& names, Say&& say
) {
    std::map<std::pair<bool, std::string>, std::string> texts;
    for (const auto& change : changes) {
        const auto said = say(change);
        if (said.empty())
            continue;
        auto& text = texts[{change.thing_stays, oracle::name_of(thing_of(change), names)}];
        text += text.empty() ? said : ", " + said;
    }
    return texts;
}
}  // namespace

std::vector<std::string> change_texts(
    const std::vector<Change>& changes, const scenarios::Names& names
) {
    const auto appears = by_thing(changes, names, [](const Change& change) {
        return change.before ? std::string{} : new_text(*change.after);
    });
    const auto vanishes = by_thing(changes, names, [](const Change& change) {
        return change.after ? std::string{}
                            : oracle::field_word(model::field_def(change.before->field));
    });
    std::vector<std::string> texts;
    texts.reserve(changes.size());
    for (const auto& [what, text] : appears)
        texts.push_back(
            fmt::format("{}: {}", what.second + (what.first ? " shows more" : " appears"), text)
        );
    for (const auto& change : changes)
        if (change.before && change.after)
            texts.push_back(fmt::format(
                "{}: {}{}",
                oracle::field_subject(change.after->field, change.after->subject, names),
                difference_text(*change.before, *change.after),
                rules_text(change)
            ));
    for (const auto& [what, text] : vanishes)
        texts.push_back(fmt::format(
            "{}: {}", what.second + (what.first ? " shows no longer" : " vanishes"), text
        ));
    return texts;
}
}  // namespace lakmus::reports
