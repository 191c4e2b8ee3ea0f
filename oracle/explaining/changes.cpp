#include "oracle/explaining/changes.hpp"

#include <map>
#include <set>

namespace lakmus::oracle {
namespace {
using model::ExpectedField;
using Key = std::pair<model::FieldIndex, std::uint16_t>;
using Showing = std::map<Key, const ExpectedField*>;

Key key_of(const ExpectedField& field) { return {field.field, field.subject}; }

Showing by_key(const std::vector<ExpectedField>& fields) {
    Showing showing;
    for (const auto& field : fields)
        showing.emplace(key_of(field), &field);
    return showing;
}

using Things = std::set<std::pair<model::Subject, std::uint16_t>>;

std::pair<model::Subject, std::uint16_t> thing_of(const ExpectedField& field) {
    return {model::field_def(field.field).subject, field.subject};
}

Things things_in(const std::vector<ExpectedField>& fields) {
    Things things;
    for (const auto& field : fields)
        things.insert(thing_of(field));
    return things;
}

bool shows_the_same(const ExpectedField& a, const ExpectedField& b) {
    return a.anything == b.anything && a.value == b.value && a.also == b.also &&
           a.questions == b.questions;
}
}  // namespace

std::vector<Change> changes_between(
    const std::vector<ExpectedField>& before, const std::vector<ExpectedField>& after
) {
    const auto earlier = by_key(before);
    const auto later = by_key(after);
    const auto things_before = things_in(before);
    const auto things_after = things_in(after);
    std::vector<Change> changes;
    for (const auto& field : after) {
        const auto found = earlier.find(key_of(field));
        if (found == earlier.end())
            changes.push_back(
                {.before = {},
                 .after = field,
                 .thing_stays = things_before.contains(thing_of(field))}
            );
        else if (!shows_the_same(*found->second, field))
            changes.push_back({.before = *found->second, .after = field});
    }
    for (const auto& field : before)
        if (!later.contains(key_of(field)))
            changes.push_back(
                {.before = field,
                 .after = {},
                 .thing_stays = things_after.contains(thing_of(field))}
            );
    return changes;
}
}  // namespace lakmus::oracle
