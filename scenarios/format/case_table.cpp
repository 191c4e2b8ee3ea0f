#include "scenarios/format/case_table.hpp"

#include "scenarios/format/text_reader.hpp"

#include <fmt/format.h>

namespace lakmus::scenarios {
namespace {
const Node& no_values() {
    static const Node none;
    return none;
}

void check_plain(const Node& values, Problems& problems) {
    if (values.kind != NodeKind::map)
        problems.unexpected(values, "values by name, as {start: today-55d}");
    UsedNames used;
    collect_names(values, used);
    for (const auto& [name, mark] : used)
        problems.add(mark, fmt::format("`${}`", name), "a value of its own: rows use no names");
}

/// The names that rows give, each with its first place.
UsedNames given_names(const Node& cases) {
    UsedNames given;
    for (const auto& row : cases.entries)
        for (const auto& [key, value] : row.value.entries)
            given.emplace(key.text, key.mark);
    return given;
}

void report_unused(const UsedNames& given, const UsedNames& used, Problems& problems) {
    for (const auto& [name, mark] : given)
        if (!used.contains(name))
            problems.add(
                mark,
                fmt::format("`{}`, which neither `given` nor a step uses", name),
                fmt::format("`${}` somewhere", name)
            );
}

/// Reports names that no row gives at all.
void report_ungiven(const UsedNames& used, const UsedNames& given, Problems& problems) {
    std::vector<std::string_view> words;
    for (const auto& [name, mark] : given)
        words.emplace_back(name);
    for (const auto& [name, mark] : used) {
        if (given.contains(name))
            continue;
        Node use;
        use.kind = NodeKind::text;
        use.text = name;
        use.mark = mark;
        problems.unknown_word(
            use,
            given.empty() ? "no `$` without `cases` (`$$` is a dollar sign)"
                          : "a name that the rows of `cases` give",
            words
        );
    }
}

void report_missing(
    const Entry& row, const UsedNames& used, const UsedNames& given, Problems& problems
) {
    for (const auto& [name, mark] : used) {
        // A name that no row gives has been reported where it is used.
        if (row.value.find(name) == nullptr && given.contains(name))
            problems.add(
                row.key.mark,
                fmt::format("a row without `{}`", name),
                fmt::format("a value for `{}`", name)
            );
    }
}
}  // namespace

std::vector<Row> read_table(
    const Document& document,
    const Node* cases,
    std::span<const Node* const> templates,
    Problems& problems
) {
    UsedNames used;
    for (const auto* one : templates)
        collect_names(*one, used);
    const auto given = cases == nullptr ? UsedNames{} : given_names(*cases);
    report_ungiven(used, given, problems);
    std::vector<Row> rows;
    if (cases != nullptr) {
        if (cases->kind != NodeKind::map || cases->entries.empty())
            problems.unexpected(*cases, "rows by name, as {a day more: {start: today-57d}}");
        report_unused(given, used, problems);
        for (const auto& row : cases->entries) {
            const auto name = read_line(row.key, "a name for the row, on one line", problems);
            check_plain(row.value, problems);
            if (row.value.kind == NodeKind::map)
                report_missing(row, used, given, problems);
            rows.push_back({name.value_or(""), place_of(row.key.mark), &row.value});
        }
    }
    if (rows.empty())
        rows.push_back({{}, place_of(document.root.mark), &no_values()});
    return rows;
}
}  // namespace lakmus::scenarios
