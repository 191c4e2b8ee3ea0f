#include "generators/edges.hpp"

namespace lakmus::generators {
using namespace model;

Edges::Edges(const RuleBook& book) {
    add_cells(book.after);
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i)
        add_tables(book.after, static_cast<RuleIndex>(i));
}

void Edges::add_cells(const Edition& edition) {
    for (std::size_t i = 0; i != catalogue().cells().size(); ++i) {
        const auto& cell = *catalogue().cells()[i].cell;
        if (cell.kind == CellKind::amount)
            limits_.push_back({static_cast<std::int64_t>(edition.cells[i].low), cell.unit});
        else if (cell.kind == CellKind::list)
            add(cell.list(), edition.cells[i]);
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
    if (!members.empty())
        listings_.push_back({list, members});
}

std::vector<Members> Edges::listings(std::span<const Code> list) const {
    std::vector<Members> found;
    for (const auto& listing : listings_)
        if (listing.list.data() == list.data())
            found.push_back(listing.members);
    return found;
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
