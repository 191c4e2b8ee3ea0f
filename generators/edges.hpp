#pragma once

#include "model/rulebook.hpp"

#include <vector>

namespace lakmus::generators {
/// A number in a rule, with what it counts.
struct Limit {
    std::int64_t amount = 0;
    model::Unit unit{};
};

/// Members of code lists that rules treat alike, list by list.
struct Listings {
    std::span<const model::Code> list;
    std::vector<model::Members> members;
};

/// Absence types with contact groups in which some rule makes them lawful.
struct Lawful {
    model::Members types;
    model::Members groups;
};

/// Where behaviour may change under a rulebook: read off its cells and tables, so that a new rule
/// is tried at its edges without a word here.
class Edges {
public:
    /// Of all rules.
    explicit Edges(const model::RuleBook& book);
    /// Of one rule.
    Edges(const model::RuleBook& book, model::RuleIndex rule);

    [[nodiscard]] std::span<const Limit> limits() const { return limits_; }
    /// How long texts may be.
    [[nodiscard]] std::span<const std::size_t> lengths() const { return lengths_; }
    [[nodiscard]] std::span<const Lawful> lawful() const { return lawful_; }
    /// The listings of one code list.
    [[nodiscard]] std::span<const model::Members> listings(std::span<const model::Code> list) const;

private:
    void add_cells(const model::Edition& edition, model::RuleIndex rule);
    void add_tables(const model::Edition& edition, model::RuleIndex rule);
    void add(std::span<const model::Code> list, const model::Members& members);

    std::vector<Limit> limits_;
    std::vector<std::size_t> lengths_;
    std::vector<Lawful> lawful_;
    std::vector<Listings> listings_;
};

/// The date some limits away, forwards or backwards; the limit itself where it is a date, and the
/// same date where it counts no days.
[[nodiscard]] model::Date moved(model::Date from, const Limit& limit, int direction);
}  // namespace lakmus::generators
