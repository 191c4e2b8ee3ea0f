#pragma once

#include "scenarios/format/problems.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <optional>

namespace lakmus::scenarios {
/// Turns places that count bytes into places that count characters, as editors do.
/// Fast where places come in order.
class MarkReader {
public:
    MarkReader(std::string_view text, const std::string& file);
    [[nodiscard]] Mark at(const YAML::Mark& mark);
    [[nodiscard]] Mark at_offset(std::size_t offset);

private:
    std::string_view text_;
    const std::string* file_;
    std::vector<std::size_t> line_starts_;
    std::size_t last_ = 0;  ///< An offset whose column is known.
    Mark last_mark_;
};

/// Thrown when reading must end, after the reason has been noted.
struct Unreadable {};

/// Builds the tree while the parser runs, so that no limit is passed even for a moment.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(MarkReader& marks, Problems& problems) : marks_{&marks}, problems_{&problems} {}

    [[nodiscard]] Node take_root() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(
        const YAML::Mark& mark,
        const std::string& tag,
        YAML::anchor_t anchor,
        const std::string& value
    ) override;
    void OnSequenceStart(
        const YAML::Mark& mark,
        const std::string& tag,
        YAML::anchor_t anchor,
        YAML::EmitterStyle::value style
    ) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(
        const YAML::Mark& mark,
        const std::string& tag,
        YAML::anchor_t anchor,
        YAML::EmitterStyle::value style
    ) override;
    void OnMapEnd() override { close(); }

private:
    struct Open {
        Node node;
        std::optional<Node> key;  ///< Of the entry whose value is being read.
    };

    [[noreturn]] void stop(const Mark& mark, std::string_view found, std::string_view expected);
    [[nodiscard]] Node make(NodeKind kind, const YAML::Mark& mark);
    void check_plain(const Mark& mark, const std::string& tag, YAML::anchor_t anchor);
    void open(Node node);
    void close();
    void put(Node node);
    void put_in_map(Open& map, Node node);

    MarkReader* marks_;
    Problems* problems_;
    std::vector<Open> open_;
    Node root_;
    std::size_t documents_ = 0;
    std::size_t nodes_ = 0;
};
}  // namespace lakmus::scenarios
