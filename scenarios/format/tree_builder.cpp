#include "scenarios/format/tree_builder.hpp"

#include "scenarios/format/limits.hpp"
#include "scenarios/format/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::scenarios {
MarkReader::MarkReader(std::string_view text, const std::string& file)
    : text_{text}, file_{&file}, line_starts_{0}, last_mark_{file_, 1, 1} {
    for (std::size_t i = 0; i != text.size(); ++i)
        if (text[i] == '\n')
            line_starts_.push_back(i + 1);
}

Mark MarkReader::at(const YAML::Mark& mark) {
    const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
    const auto start = line_starts_[std::min(line, line_starts_.size() - 1)];
    return at_offset(start + static_cast<std::size_t>(std::max(mark.column, 0)));
}

Mark MarkReader::at_offset(std::size_t offset) {
    offset = std::min(offset, text_.size());
    const auto next = std::ranges::upper_bound(line_starts_, offset);
    const auto line = static_cast<int>(next - line_starts_.begin());
    const auto start = line_starts_[static_cast<std::size_t>(line - 1)];
    if (last_mark_.line != line || offset < last_) {
        last_ = start;
        last_mark_ = {file_, line, 1};
    }
    last_mark_.column += static_cast<int>(count_characters(text_.substr(last_, offset - last_)));
    last_ = offset;
    return last_mark_;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
    if (++documents_ > 1)
        stop(marks_->at(mark), "a second document", "one document in a file");
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    auto node = make(NodeKind::nothing, mark);
    check_plain(node.mark, {}, anchor);
    put(std::move(node));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    auto node = make(NodeKind::nothing, mark);
    problems_->add(node.mark, "an alias of YAML", "the text itself: use `use` and `cases`");
    put(std::move(node));
}

void TreeBuilder::OnScalar(
    const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value
) {
    auto node = make(NodeKind::text, mark);
    check_plain(node.mark, tag, anchor);
    if (first_unreadable(value))
        problems_->add(node.mark, "a control character", "text that can be shown");
    else
        node.text = value;
    put(std::move(node));
}

void TreeBuilder::OnSequenceStart(
    const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value
) {
    auto node = make(NodeKind::list, mark);
    check_plain(node.mark, tag, anchor);
    open(std::move(node));
}

void TreeBuilder::OnMapStart(
    const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value
) {
    auto node = make(NodeKind::map, mark);
    check_plain(node.mark, tag, anchor);
    open(std::move(node));
}

void TreeBuilder::stop(const Mark& mark, std::string_view found, std::string_view expected) {
    problems_->add(mark, found, expected);
    throw Unreadable{};
}

Node TreeBuilder::make(NodeKind kind, const YAML::Mark& mark) {
    Node node;
    node.kind = kind;
    node.mark = marks_->at(mark);
    if (++nodes_ > max_nodes)
        stop(node.mark, fmt::format("more than {} values in a file", max_nodes), "a smaller file");
    return node;
}

void TreeBuilder::check_plain(const Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor)
        problems_->add(mark, "an anchor of YAML", "the text itself: use `use` and `cases`");
    // The parser itself gives "?" to what is plain and "!" to what is quoted.
    if (!tag.empty() && tag != "?" && tag != "!")
        problems_->add(mark, "a tag of YAML", "the value alone");
}

void TreeBuilder::open(Node node) {
    if (open_.size() == max_depth)
        stop(
            node.mark,
            fmt::format("more than {} levels", max_depth),
            "lists and keys that are nested less deeply"
        );
    open_.push_back({std::move(node), {}});
}

void TreeBuilder::close() {
    auto node = std::move(open_.back().node);
    open_.pop_back();
    put(std::move(node));
}

void TreeBuilder::put(Node node) {
    if (open_.empty()) {
        root_ = std::move(node);
        return;
    }
    auto& into = open_.back();
    if (into.node.items.size() + into.node.entries.size() == max_entries)
        stop(
            node.mark,
            fmt::format("more than {} entries in one list", max_entries),
            fmt::format("at most {}", max_entries)
        );
    if (into.node.kind == NodeKind::map)
        put_in_map(into, std::move(node));
    else
        into.node.items.push_back(std::move(node));
}

void TreeBuilder::put_in_map(Open& map, Node node) {
    if (!map.key) {
        if (node.kind != NodeKind::text)
            problems_->unexpected(node, "a word as key");
        map.key = std::move(node);
        return;
    }
    auto key = std::move(*map.key);
    map.key.reset();
    if (key.kind != NodeKind::text)
        return;
    // The parser places a missing value where the next thing stands.
    if (node.kind == NodeKind::nothing && node.mark.line != key.mark.line)
        node.mark = key.mark;
    if (map.node.find(key.text) != nullptr)
        problems_->add(key.mark, quoted(key.text) + " a second time", "each key once");
    else
        map.node.entries.push_back({std::move(key), std::move(node)});
}
}  // namespace lakmus::scenarios
