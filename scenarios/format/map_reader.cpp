#include "scenarios/format/map_reader.hpp"

#include "scenarios/format/nearest_word.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::scenarios {
MapReader::MapReader(const Node& node, std::string_view expected, Problems& problems)
    : node_{&node}, problems_{&problems}, taken_(node.entries.size()) {
    if (node.kind != NodeKind::map)
        problems.unexpected(node, expected);
}

const Entry* MapReader::take_entry(std::string_view key) {
    known_.push_back(key);
    for (std::size_t i = 0; i != node_->entries.size(); ++i) {
        if (node_->entries[i].key.text == key) {
            taken_[i] = true;
            return &node_->entries[i];
        }
    }
    return nullptr;
}

const Node* MapReader::need(std::string_view key, std::string_view expected) {
    const auto* value = take(key);
    if (value == nullptr && node_->kind == NodeKind::map)
        problems_->add(node_->mark, fmt::format("no `{}`", key), expected);
    return value;
}

bool MapReader::finish() {
    for (std::size_t i = 0; i != node_->entries.size(); ++i)
        if (!taken_[i])
            problems_->unknown_word(node_->entries[i].key, one_of(known_), known_);
    return std::ranges::find(taken_, false) == taken_.end();
}
}  // namespace lakmus::scenarios
