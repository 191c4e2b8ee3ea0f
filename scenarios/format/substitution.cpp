#include "scenarios/format/substitution.hpp"

#include "scenarios/format/limits.hpp"

#include <algorithm>

namespace lakmus::scenarios {
namespace {
bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool goes_on_name(char c) { return starts_name(c) || (c >= '0' && c <= '9'); }

/// A stretch of a text: either to be taken as it stands, or a name.
struct Piece {
    std::string_view text;
    bool is_name = false;
};

/// Takes the next piece from the front. Pre: `rest` is not empty.
Piece take_piece(std::string_view& rest) {
    const auto take = [&](std::size_t size) {
        const auto piece = rest.substr(0, size);
        rest.remove_prefix(size);
        return piece;
    };
    if (rest.front() != '$')
        return {take(std::min(rest.find('$'), rest.size()))};
    if (rest.size() == 1 || !(rest[1] == '$' || starts_name(rest[1])))
        return {take(1)};
    rest.remove_prefix(1);
    if (rest.front() == '$')
        return {take(1)};
    const auto* const end = std::ranges::find_if_not(rest, goes_on_name);
    return {take(static_cast<std::size_t>(end - rest.begin())), true};
}

/// The name that makes up the whole text, or empty.
std::string_view whole_name(std::string_view text) {
    const auto piece = take_piece(text);
    return piece.is_name && text.empty() ? piece.text : std::string_view{};
}

const Node& no_row() {
    static const Node none;
    return none;
}
}  // namespace

void collect_names(const Node& node, UsedNames& names) {
    for (std::string_view rest = node.text; !rest.empty();)
        if (const auto piece = take_piece(rest); piece.is_name)
            names.emplace(piece.text, node.mark);
    for (const auto& item : node.items)
        collect_names(item, names);
    for (const auto& entry : node.entries)
        collect_names(entry.value, names);
}

Node Substitution::put_in(const Node& node, const Node& row) {
    if (node.kind == NodeKind::text && node.text.find('$') != std::string::npos)
        return put_in_text(node, row);
    Node copy;
    copy.kind = node.kind;
    copy.mark = node.mark;
    spent_bytes_ += sizeof(Node);
    append(node.text, copy.text);
    for (const auto& item : node.items) {
        if (is_too_large())
            break;
        copy.items.push_back(put_in(item, row));
    }
    for (const auto& entry : node.entries) {
        if (is_too_large())
            break;
        copy.entries.push_back({entry.key, put_in(entry.value, row)});
        spent_bytes_ += sizeof(Node) + entry.key.text.size();
    }
    return copy;
}

bool Substitution::is_too_large() const { return spent_bytes_ > max_unfolded_bytes; }

Node Substitution::put_in_text(const Node& node, const Node& row) {
    if (const auto name = whole_name(node.text); !name.empty())
        if (const auto* value = row.find(name))
            return put_in(*value, no_row());
    spent_bytes_ += sizeof(Node);
    Node copy;
    copy.kind = NodeKind::text;
    copy.mark = node.mark;
    for (std::string_view rest = node.text; !rest.empty() && !is_too_large();) {
        const auto piece = take_piece(rest);
        if (piece.is_name)
            append_value(row.find(piece.text), copy);
        else
            append(piece.text, copy.text);
    }
    return copy;
}

void Substitution::append(std::string_view piece, std::string& text) {
    spent_bytes_ += piece.size();
    if (!is_too_large())
        text += piece;
}

void Substitution::append_value(const Node* value, Node& text) {
    if (value == nullptr || value->kind != NodeKind::text) {
        if (value != nullptr)
            problems_->unexpected(*value, "a text, for it is put inside a longer one");
        text.kind = NodeKind::reported;
        return;
    }
    text.mark = value->mark;
    const auto put = put_in(*value, no_row());
    append(put.text, text.text);
    if (put.kind == NodeKind::reported)
        text.kind = put.kind;
}
}  // namespace lakmus::scenarios
