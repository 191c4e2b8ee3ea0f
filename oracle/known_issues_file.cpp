#include "oracle/known_issues_file.hpp"

#include "model/catalogue.hpp"
#include "model/text.hpp"
#include "oracle/list_file.hpp"
#include "scenarios/format/file_reader.hpp"
#include "scenarios/format/map_reader.hpp"
#include "scenarios/format/text_reader.hpp"
#include "scenarios/format/yaml_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lakmus::oracle {
namespace {
using scenarios::MapReader;
using scenarios::Node;
using scenarios::NodeKind;
using scenarios::Problems;

/// Of the scenarios that fail because of an issue; none of them is a condition.
constexpr std::array<std::string_view, 6> keys_of_scenarios{
    "scenario", "scenarios", "case", "cases", "file", "filter"};

/// The entry without the keys that name scenarios, each of which is a fault.
Node without_scenarios(const Node& node, Problems& problems) {
    auto rest = node;
    std::erase_if(rest.entries, [&](const scenarios::Entry& entry) {
        if (std::ranges::find(keys_of_scenarios, entry.key.text) == keys_of_scenarios.end())
            return false;
        problems.add(
            entry.key.mark,
            scenarios::quoted(entry.key.text),
            "what is observed, `variant` or `kind`: a list of scenarios would hide whatever else "
            "fails in them"
        );
        return true;
    });
    return rest;
}

std::vector<std::string_view> listable_variants() {
    std::vector<std::string_view> ids;
    for (const auto* variants : {&model::documented_variants(), &model::mutants()})
        for (const auto& variant : *variants)
            if (variant.kind == model::VariantKind::former ||
                variant.kind == model::VariantKind::mutant)
                ids.emplace_back(variant.id);
    return ids;
}

/// Known issues of the release and readings of open questions deviate from nothing.
const model::Variant* read_variant(const Node& node, Problems& problems) {
    const auto* variant = node.kind == NodeKind::text ? model::find_variant(node.text) : nullptr;
    if (variant == nullptr) {
        problems.unknown_word(
            node, "a variant such as former:2.3/delete-started", listable_variants()
        );
        return nullptr;
    }
    if (variant->kind == model::VariantKind::former || variant->kind == model::VariantKind::mutant)
        return variant;
    problems.add(
        node.mark,
        scenarios::quoted(node.text) + ", which needs no entry: it is allowed",
        "a variant that deviates, `former:…` or `mutant:…`"
    );
    return nullptr;
}

std::optional<CheckKind> read_kind(const Node& node, Problems& problems) {
    constexpr std::array<std::string_view, 4> words{"answer", "reason", "messages", "view"};
    for (const auto kind :
         {CheckKind::answer, CheckKind::reason, CheckKind::messages, CheckKind::view})
        if (node.is_text(check_kind_name(kind)))
            return kind;
    problems.unknown_word(node, "answer, reason, messages or view", words);
    return {};
}

std::optional<model::Date> read_day(const Node* node, Problems& problems) {
    if (node == nullptr)
        return {};
    const auto day = node->kind == NodeKind::text ? model::parse_date(node->text) : std::nullopt;
    if (!day)
        problems.unexpected(*node, "a date such as 2021-03-22");
    return day;
}

std::string read_text(const Node* node, std::string_view expected, Problems& problems) {
    if (node == nullptr)
        return {};
    return scenarios::read_line(*node, expected, problems).value_or(std::string{});
}

class EntryReader {
public:
    EntryReader(const Node& node, Problems& problems)
        : node_{without_scenarios(node, problems)},
          problems_{problems},
          map_{node_, "an entry with `id`, `rule` and what is observed", problems} {
        issue_.place = place_of(node.mark);
    }

    KnownIssue read() {
        issue_.id = read_text(map_.need("id", "a name for the entry"), "a name", problems_);
        const auto* rule = map_.need("rule", "the rule that is not followed");
        if (rule != nullptr)
            issue_.rule = read_rule(*rule, problems_).value_or(model::no_rule);
        read_condition(rule);
        read_versions();
        issue_.owner = read_text(map_.need("owner", "who sees to it"), "a name", problems_);
        issue_.ticket = read_text(map_.take("ticket"), "the ticket's number", problems_);
        read_days();
        issue_.reason = read_text(map_.need("reason", "why it is so"), "one line", problems_);
        map_.finish();
        return std::move(issue_);
    }

private:
    void read_condition(const Node* rule) {
        const auto* variant = map_.take("variant");
        const auto* kind = map_.take("kind");
        const auto* subject = map_.take("subject");
        const auto* provided = map_.take("provided");
        if (node_.kind != NodeKind::map)
            return;
        if (variant == nullptr && kind == nullptr)
            problems_.add(
                node_.mark,
                "no condition",
                "`variant`, or `kind` with `provided`: what is observed of the target"
            );
        if (variant != nullptr)
            read_variant_condition(*variant, rule, {kind, subject, provided});
        else if (kind != nullptr)
            read_kind_condition(*kind, subject, provided);
    }

    void read_variant_condition(
        const Node& variant, const Node* rule, const std::array<const Node*, 3>& others
    ) {
        issue_.variant = read_variant(variant, problems_);
        for (const auto* other : others)
            if (other != nullptr)
                problems_.add(
                    other->mark, "a second condition", "`variant` alone, or `kind` with `provided`"
                );
        if (issue_.variant == nullptr || rule == nullptr || issue_.rule == model::no_rule ||
            issue_.variant->rule == issue_.rule)
            return;
        problems_.add(
            rule->mark,
            scenarios::quoted(rule->text),
            fmt::format(
                "{}, the rule of the variant", model::catalogue().rule(issue_.variant->rule).id
            )
        );
    }

    void read_kind_condition(const Node& kind, const Node* subject, const Node* provided) {
        issue_.kind = read_kind(kind, problems_).value_or(CheckKind::answer);
        issue_.subject = read_text(subject, "a subject such as leave.state", problems_);
        if (provided == nullptr)
            problems_.add(
                node_.mark, "no `provided`", "what the target provides, as the report shows it"
            );
        issue_.provided = read_text(provided, "what the target provides", problems_);
    }

    void read_versions() {
        const auto* versions = map_.take("versions");
        if (versions == nullptr)
            return;
        const auto given = scenarios::one_or_more(*versions);
        if (given.empty())
            problems_.unexpected(*versions, "at least one version of the target");
        for (const auto& version : given)
            issue_.versions.push_back(read_text(&version, "a version of the target", problems_));
    }

    void read_days() {
        const auto since = read_day(map_.need("since", "the day of the entry"), problems_);
        const auto* expires = map_.take("expires");
        issue_.since = since.value_or(model::Date{});
        issue_.expires = read_day(expires, problems_);
        if (since && issue_.expires && *issue_.expires < *since)
            problems_.add(
                expires->mark, scenarios::quoted(expires->text), "a day that is not before `since`"
            );
    }

    Node node_;
    Problems& problems_;
    MapReader map_;
    KnownIssue issue_;
};

std::vector<KnownIssue> read_list(const scenarios::Document& document) {
    Problems problems;
    std::vector<KnownIssue> issues;
    const auto* list = list_of(document, "known_issues", problems);
    if (list != nullptr)
        for (const auto& node : list->items) {
            auto issue = EntryReader{node, problems}.read();
            if (!issue.id.empty() &&
                std::ranges::find(issues, issue.id, &KnownIssue::id) != issues.end())
                problems.add(
                    node.mark, scenarios::quoted(issue.id) + " a second time", "each `id` once"
                );
            issues.push_back(std::move(issue));
        }
    if (!problems.empty())
        throw scenarios::InputError{problems.take()};
    return issues;
}
}  // namespace

std::vector<KnownIssue> load_known_issues(const std::filesystem::path& path) {
    return read_list(*scenarios::read_yaml_file(path));
}

std::vector<KnownIssue> read_known_issues(std::string_view text, std::string file) {
    return read_list(*scenarios::read_yaml(text, std::move(file)));
}
}  // namespace lakmus::oracle
