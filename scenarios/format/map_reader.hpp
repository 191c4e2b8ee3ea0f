#pragma once

#include "scenarios/format/problems.hpp"

namespace lakmus::scenarios {
/// Reads a node key by key. The keys that are asked for are the keys that there are: whatever else
/// the node has is reported by `finish`.
class MapReader {
public:
    /// Finds fault with a node that is no map; then no key is there and none is missed.
    MapReader(const Node& node, std::string_view expected, Problems& problems);

    /// The value of a key that may be left out, or null.
    [[nodiscard]] const Node* take(std::string_view key) {
        const auto* entry = take_entry(key);
        return entry == nullptr ? nullptr : &entry->value;
    }
    [[nodiscard]] const Entry* take_entry(std::string_view key);
    /// The value of a key that must be there, or null once its absence has been reported.
    [[nodiscard]] const Node* need(std::string_view key, std::string_view expected);
    /// Reports the keys that nobody asked for; true where there were none.
    bool finish();

private:
    const Node* node_;
    Problems* problems_;
    std::vector<std::string_view> known_;
    std::vector<bool> taken_;
};
}  // namespace lakmus::scenarios
