#include "generators/edges.hpp"

#include <algorithm>

namespace lakmus::generators {
using namespace model;

Edges::Edges(const RuleBook& book) {
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i)
        add_cells(book.after, static_cast<RuleIndex>(i));
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i)
        add_tables(book.after, static_cast<RuleIndex>(i));
}

Edges::Edges(const RuleBook& book, RuleIndex rule) {
    add_cells(book.after, rule);
    add_tables(book.after, rule);
}

void Edges::add_cells(const Edition& edition, RuleIndex rule) {
    auto place = catalogue().first_cell(rule);
    for (const auto& cell : catalogue().rule(rule).cells) {
        if (cell.name.empty())
            continue;
        const auto& value = edition.cells[place++];
        if (cell.kind == CellKind::list)
            add(cell.list(), value);
        if (cell.kind != CellKind::amount)
            continue;
        limits_.push_back({static_cast<std::int64_t>(value.low), cell.unit});
        if (cell.unit == Unit::character)
            lengths_.push_back(static_cast<std::size_t>(value.low));
    }
}

void Edges::add_tables(const Edition& edition, RuleIndex rule) {
    const auto& tables = catalogue().rule(rule).tables;
    const auto read = [&](const Source& source) {
        const auto first = catalogue().first_cell(rule);
        return source.cell < 0 ? source.constant
                               : edition.cells[first + static_cast<std::size_t>(source.cell)];
    };
    for (const auto& row : tables.lawful_in) {
        const Lawful pair{read(row.types), read(row.groups)};
        if (!pair.types.empty() && !pair.groups.empty())
            lawful_.push_back(pair);
        add(absence_types(), pair.types);
        add(contact_groups(), pair.groups);
    }
    add(absence_types(), tables.exempts.types.constant);
    add(absence_types(), tables.on_jobnet.types);
    add(absence_types(), tables.registrant_for);
}

void Edges::add(std::span<const Code> list, const Members& members) {
    if (members.empty())
        return;
    const auto found = std::ranges::find_if(listings_, [&](const Listings& listings) {
        return listings.list.data() == list.data();
    });
    if (found == listings_.end())
        listings_.push_back({list, {members}});
    else
        found->members.push_back(members);
}

std::span<const Members> Edges::listings(std::span<const Code> list) const {
    for (const auto& listings : listings_)
        if (listings.list.data() == list.data())
            return listings.members;
    return {};
}

Date moved(Date from, const Limit& limit, int direction) {
    const auto count = static_cast<int>(limit.amount) * direction;
    switch (limit.unit) {
        case Unit::day:
            return from + days{count};
        case Unit::week:
            return from + weeks{count};
        case Unit::year:
            return plus_years(from, count);
        case Unit::date:
            return Date{days{limit.amount}};
        case Unit::item:
        case Unit::millisecond:
        case Unit::minute:
        case Unit::character:
            break;
    }
    return from;
}
}  // namespace lakmus::generators
