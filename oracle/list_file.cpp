#include "oracle/list_file.hpp"

#include "scenarios/format/answer_reader.hpp"
#include "scenarios/format/map_reader.hpp"

#include <fmt/format.h>

namespace lakmus::oracle {
using scenarios::NodeKind;

const scenarios::Node* list_of(
    const scenarios::Document& document, std::string_view key, scenarios::Problems& problems
) {
    problems.add_all(document.problems);
    if (!document.readable)
        return nullptr;
    const auto expected = fmt::format("`{}:` with a list below it", key);
    scenarios::MapReader map{document.root, expected, problems};
    const auto* list = map.need(key, expected);
    map.finish();
    if (list == nullptr || list->kind == NodeKind::nothing)
        return nullptr;
    if (list->kind == NodeKind::list)
        return list;
    problems.unexpected(*list, "a list");
    return nullptr;
}

std::optional<model::RuleIndex> read_rule(
    const scenarios::Node& node, scenarios::Problems& problems
) {
    if (node.kind != NodeKind::text) {
        problems.unexpected(node, "a rule id such as 2.1/backdating");
        return {};
    }
    const auto rules = scenarios::read_rules(node, problems);
    return rules.empty() ? std::nullopt : std::optional{rules.front()};
}

std::string yaml_quoted(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}
}  // namespace lakmus::oracle
