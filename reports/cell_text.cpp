#include "reports/cell_text.hpp"

#include "model/text.hpp"

#include <fmt/format.h>

namespace lakmus::reports {
using model::Cell;
using model::CellKind;
using model::Members;

namespace {
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
            return model::amount_text(static_cast<std::int64_t>(value.low), cell.unit);
        case CellKind::list:
            return list_text(cell, value);
        case CellKind::choice:
            return std::string{cell.choices[value.low]};
    }
    return {};
}
}  // namespace lakmus::reports
