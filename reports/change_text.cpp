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

bool is_plain_set(const ExpectedField& field) {
    return model::field_def(field.field).kind == ValueKind::code_set && field.also == 0 &&
           !field.anything;
}

/// "gains [cv], loses [joblog]"
std::string set_text(const ExpectedField& before, const ExpectedField& after) {
    const auto& def = model::field_def(after.field);
    std::string text;
    if (const auto gained = after.value & ~before.value; gained != 0)
        text = "gains " + model::value_text(def, gained);
    if (const auto lost = before.value & ~after.value; lost != 0)
        text += (text.empty() ? "loses " : ", loses ") + model::value_text(def, lost);
    return text;
}

std::string difference_text(const ExpectedField& before, const ExpectedField& after) {
    if (is_plain_set(before) && is_plain_set(after) && before.value != after.value)
        return set_text(before, after);
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

void join(std::string& text, const std::string& more) {
    if (more.empty())
        return;
    text += text.empty() ? more : ", " + more;
}
}  // namespace

std::vector<std::string> change_texts(
    const std::vector<Change>& changes, const scenarios::Names& names
) {
    std::map<scenarios::Referent, std::string> appears;
    std::map<scenarios::Referent, std::string> vanishes;
    for (const auto& change : changes) {
        if (!change.before)
            join(appears[thing_of(change)], new_text(*change.after));
        else if (!change.after)
            join(
                vanishes[thing_of(change)],
                oracle::field_word(model::field_def(change.before->field))
            );
    }
    std::vector<std::string> texts;
    for (const auto& [thing, text] : appears)
        texts.push_back(fmt::format("{} appears: {}", oracle::name_of(thing, names), text));
    for (const auto& change : changes)
        if (change.before && change.after)
            texts.push_back(fmt::format(
                "{}: {}{}",
                oracle::field_subject(change.after->field, change.after->subject, names),
                difference_text(*change.before, *change.after),
                rules_text(change)
            ));
    for (const auto& [thing, text] : vanishes)
        texts.push_back(fmt::format("{} vanishes: {}", oracle::name_of(thing, names), text));
    return texts;
}
}  // namespace lakmus::reports
