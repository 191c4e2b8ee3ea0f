#pragma once

#include "model/time.hpp"
#include "model/variants.hpp"
#include "oracle/verdict.hpp"

namespace lakmus::oracle {
/// One entry of a vendor's own list of known issues: what is observed and may be so, for a while.
/// The condition is a variant, or a kind of check about the rule with what the target provides.
struct KnownIssue {
    std::string id;
    model::RuleIndex rule = model::no_rule;
    const model::Variant* variant = nullptr;  ///< What the target behaves as; null: the next three.
    CheckKind kind{};
    std::string subject;  ///< As a report shows it; empty: any.
    std::string provided;
    std::vector<std::string> versions;  ///< Of the target, from its hello; empty: all.
    std::string owner;
    std::string ticket;
    std::string reason;
    model::Date since{};
    std::optional<model::Date> expires;  ///< The last day on which it counts.
    scenarios::Place place;
    friend bool operator==(const KnownIssue&, const KnownIssue&) = default;
};

/// A list on the day of a run.
struct KnownIssueList {
    std::vector<KnownIssue> entries;
    model::Date today{};
};

enum class Standing : std::uint8_t { counts, expired, other_version };
[[nodiscard]] Standing standing_of(
    const KnownIssue& issue, std::string_view version, model::Date today
);

/// "former:2.3/delete-started", "view leave.state active (2.1/on-hold-in-sickness-groups)"
[[nodiscard]] std::string condition_text(const KnownIssue& issue);

/// The variants that an explanation names, as in `Check::explanation`.
[[nodiscard]] std::vector<std::string_view> variants_in(std::string_view explanation);
}  // namespace lakmus::oracle
