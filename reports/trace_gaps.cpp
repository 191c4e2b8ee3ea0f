#include "reports/trace_gaps.hpp"

#include "scenarios/format/nearest_word.hpp"

#include <algorithm>
#include <fstream>
#include <optional>

namespace lakmus::reports {
namespace {
using scenarios::Problem;

constexpr std::array gaps{
    Gap::no_scenario, Gap::no_breaking_case, Gap::known_issues_only, Gap::never_observed};

std::optional<Gap> gap_named(std::string_view name) {
    const auto found = std::ranges::find(gaps, name, &gap_name);
    return found == gaps.end() ? std::nullopt : std::optional{*found};
}

std::vector<std::string_view> gap_names() {
    std::vector<std::string_view> names;
    for (const auto gap : gaps)
        names.push_back(gap_name(gap));
    return names;
}

std::vector<std::string_view> rule_ids(const model::Catalogue& catalogue) {
    std::vector<std::string_view> ids;
    for (std::size_t i = 0; i != catalogue.rule_count(); ++i)
        ids.push_back(catalogue.rule(static_cast<model::RuleIndex>(i)).id);
    return ids;
}

std::string quoted(std::string_view word) { return "found `" + std::string{word} + "`"; }

Problem unknown_word(
    const scenarios::Place& place,
    std::string_view word,
    std::string expected,
    const std::vector<std::string_view>& words
) {
    return {
        place,
        quoted(word),
        std::move(expected),
        std::string{scenarios::nearest_word(word, words)}};
}
}  // namespace

std::string_view gap_name(Gap gap) {
    switch (gap) {
        case Gap::no_scenario:
            return "no-scenario";
        case Gap::no_breaking_case:
            return "no-breaking-case";
        case Gap::known_issues_only:
            return "known-issues-only";
        case Gap::never_observed:
            return "never-observed";
    }
    return {};
}

TraceGaps TraceGaps::read(const std::filesystem::path& file, const model::Catalogue& catalogue) {
    TraceGaps all;
    std::vector<Problem> problems;
    std::ifstream in{file};
    if (!in)
        problems.push_back({{file.string()}, "found no file that can be read", "", ""});
    std::string text;
    for (int line = 1; std::getline(in, text); ++line) {
        if (text.empty() || text.starts_with('#'))
            continue;
        const scenarios::Place place{.file = file.string(), .line = line, .column = 1};
        const auto tab = std::min(text.find('\t'), text.size());
        const auto head = std::string_view{text}.substr(0, tab);
        const auto space = std::min(head.find(' '), head.size());
        const auto word = head.substr(0, space);
        const auto id = head.substr(std::min(space + 1, head.size()));
        const auto gap = gap_named(word);
        const auto rule = catalogue.find_rule(id);
        if (tab + 1 >= text.size())
            problems.push_back({place, "found no reason", "expected GAP RULE, a tab, a reason", ""}
            );
        else if (!gap)
            problems.push_back(unknown_word(place, word, "expected a kind of gap", gap_names()));
        else if (rule == model::no_rule)
            problems.push_back(unknown_word(place, id, "expected a rule's id", rule_ids(catalogue))
            );
        else if (all.find(*gap, rule) != nullptr)
            problems.push_back({place, quoted(head) + " again", "expected it once", ""});
        else
            all.entries_.push_back({*gap, rule, text.substr(tab + 1), place});
    }
    if (!problems.empty())
        throw scenarios::InputError{std::move(problems)};
    return all;
}

const TraceGaps::Entry* TraceGaps::find(Gap gap, model::RuleIndex rule) const {
    const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) {
        return entry.gap == gap && entry.rule == rule;
    });
    return found == entries_.end() ? nullptr : &*found;
}
}  // namespace lakmus::reports
