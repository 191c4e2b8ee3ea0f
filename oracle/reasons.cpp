#include "oracle/reasons.hpp"

#include "model/catalogue.hpp"
#include "oracle/list_file.hpp"
#include "scenarios/format/answer_reader.hpp"
#include "scenarios/format/file_reader.hpp"
#include "scenarios/format/map_reader.hpp"
#include "scenarios/format/text_reader.hpp"
#include "scenarios/format/yaml_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::oracle {
namespace {
using scenarios::Node;
using scenarios::Problems;

std::optional<TextPattern> read_pattern(const Node& node, Problems& problems) {
    const auto text = scenarios::read_line(node, "a regular expression", problems);
    if (!text)
        return {};
    std::string trouble;
    auto pattern = TextPattern::compile(*text, trouble);
    if (pattern && pattern->is_in("")) {
        pattern.reset();
        trouble = "an expression that every text fits";
    }
    if (!pattern)
        problems.add(
            node.mark,
            trouble,
            fmt::format("a POSIX extended expression of at most {} bytes", TextPattern::longest)
        );
    return pattern;
}

void read_line_of_table(const Node& node, ReasonTable& table, Problems& problems) {
    scenarios::MapReader map{
        node, "a line such as {code: \"E123\", rules: [2.1/backdating]}", problems};
    const auto* code = map.take("code");
    const auto* matches = map.take("matches");
    const auto* named = map.need("rules", "the rules that are meant");
    const auto rules =
        named == nullptr ? ReasonTable::Rules{} : scenarios::read_rules(*named, problems);
    map.finish();
    if (node.kind != scenarios::NodeKind::map)
        return;
    if ((code == nullptr) == (matches == nullptr)) {
        problems.add(
            node.mark,
            code == nullptr ? "neither `code` nor `matches`" : "both `code` and `matches`",
            "one of them"
        );
    } else if (code != nullptr) {
        if (const auto text = scenarios::read_line(*code, "the target's code", problems))
            table.add_code(*text, rules);
    } else if (auto pattern = read_pattern(*matches, problems)) {
        table.add_pattern(*std::move(pattern), rules);
    }
}

ReasonTable read_table(const scenarios::Document& document) {
    Problems problems;
    ReasonTable table;
    if (const auto* list = list_of(document, "reasons", problems))
        for (const auto& line : list->items)
            read_line_of_table(line, table, problems);
    if (!problems.empty())
        throw scenarios::InputError{problems.take()};
    return table;
}
}  // namespace

void ReasonTable::add_code(const std::string& code, const Rules& rules) {
    auto& all = codes_[code];
    all.insert(all.end(), rules.begin(), rules.end());
}

void ReasonTable::add_pattern(TextPattern pattern, const Rules& rules) {
    patterns_.push_back({std::move(pattern), rules});
}

model::RuleSet ReasonTable::rules_of(const std::string& reason) const {
    model::RuleSet rules;
    const auto add = [&](const Rules& more) {
        for (const auto rule : more)
            rules.insert(rule);
    };
    if (const auto code = codes_.find(reason); code != codes_.end())
        add(code->second);
    for (const auto& line : patterns_)
        if (line.pattern.is_in(reason))
            add(line.rules);
    return rules;
}

void ReasonTable::apply(Trace& trace) const {
    for (auto& answer : trace.answers)
        apply(answer);
}

void ReasonTable::apply(Answer& answer) const {
    model::RuleSet meant;
    for (const auto& reason : answer.reasons)
        if (model::catalogue().find_rule(reason) == model::no_rule)
            meant |= rules_of(reason);
    meant.for_each([&](model::RuleIndex rule) {
        const std::string id{model::catalogue().rule(rule).id};
        if (std::ranges::find(answer.reasons, id) == answer.reasons.end())
            answer.reasons.push_back(id);
    });
}

ReasonTable load_reasons(const std::filesystem::path& path) {
    return read_table(*scenarios::read_yaml_file(path));
}

ReasonTable read_reasons(std::string_view text, std::string file) {
    return read_table(*scenarios::read_yaml(text, std::move(file)));
}

std::string reason_line(std::string_view code, std::string_view rules) {
    return fmt::format("- {{code: {}, rules: [{}]}}", yaml_quoted(code), rules);
}
}  // namespace lakmus::oracle
