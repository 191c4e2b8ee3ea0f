#include "reports/cell_text.hpp"

#include "reports/wording.hpp"

#include <fmt/format.h>

namespace lakmus::reports {
using model::Cell;
using model::CellKind;
using model::Members;

namespace {
std::string amount_text(std::uint64_t count, model::Unit unit) {
    switch (unit) {
        case model::Unit::item:
            return std::to_string(count);
        case model::Unit::millisecond:
            return counted(count, "millisecond", "milliseconds");
        case model::Unit::minute:
            return counted(count, "minute", "minutes");
        case model::Unit::day:
            return counted(count, "day", "days");
        case model::Unit::week:
            return counted(count, "week", "weeks");
        case model::Unit::year:
            return counted(count, "year", "years");
        case model::Unit::character:
            return counted(count, "character", "characters");
    }
    return {};
}

/// Duties and requirements have names only: their numbers are ours.
bool is_numbered(const Cell& cell) {
    const auto* codes = cell.list().data();
    return codes != model::duties().data() && codes != model::cv_requirements().data();
}

std::string code_text(const Cell& cell, unsigned id) {
    const auto* code = model::find_code(cell.list(), static_cast<int>(id));
    if (code == nullptr || code->name.empty())
        return std::to_string(id);
    return is_numbered(cell) ? fmt::format("{} {}", id, code->name) : std::string{code->name};
}

std::string list_text(const Cell& cell, const Members& value) {
    std::vector<std::string> parts;
    for (unsigned id = 0; id != 128; ++id)
        if (value.contains(id))
            parts.push_back(code_text(cell, id));
    return parts.empty() ? "none" : fmt::format("{}", fmt::join(parts, ", "));
}
}  // namespace

std::string cell_text(const Cell& cell, const Members& value) {
    switch (cell.kind) {
        case CellKind::amount:
            return amount_text(value.low, cell.unit);
        case CellKind::list:
            return list_text(cell, value);
        case CellKind::choice:
            return std::string{cell.choices[value.low]};
    }
    return {};
}
}  // namespace lakmus::reports
