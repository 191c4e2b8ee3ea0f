#pragma once

#include "scenarios/format/input_error.hpp"

#include <cstdint>
#include <string_view>

namespace lakmus::scenarios {
/// Where a node stands; `file` belongs to the node's document.
struct Mark {
    const std::string* file = nullptr;
    int line = 1;
    int column = 1;
};
[[nodiscard]] inline Place place_of(const Mark& mark) {
    return {mark.file == nullptr ? std::string{} : *mark.file, mark.line, mark.column};
}

enum class NodeKind : std::uint8_t {
    nothing,
    text,
    list,
    map,
    reported,  ///< A value that is missing, which has been told already: nobody complains again.
};

struct Entry;

/// A piece of YAML. All scalars are texts: what they mean is for their reader to say.
struct Node {
    NodeKind kind = NodeKind::nothing;
    Mark mark;
    std::string text;
    std::vector<Node> items;
    std::vector<Entry> entries;  ///< In the order of the file; no key comes twice.

    [[nodiscard]] bool is_text(std::string_view word) const {
        return kind == NodeKind::text && text == word;
    }
    /// The value of `key`, or null; also where this is no map.
    [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Entry {
    Node key;
    Node value;
};

inline const Node* Node::find(std::string_view key) const {
    for (const auto& entry : entries)
        if (entry.key.text == key)
            return &entry.value;
    return nullptr;
}

/// A file's content. Its nodes point to `file`, so a document stays where it was made.
struct Document {
    std::string file;
    Node root;
    bool readable = false;          ///< The whole file is in `root`.
    std::vector<Problem> problems;  ///< Of the YAML as such.

    Document() = default;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    ~Document() = default;
};
}  // namespace lakmus::scenarios
