#include "model/rulebook.hpp"

namespace lakmus::model {
namespace {
Members value_in(const Cell& cell, Mode mode) {
    if (mode == Mode::former && cell.former)
        return *cell.former;
    if (mode == Mode::known && cell.known)
        return *cell.known;
    return cell.intended;
}

Edition intended_edition() {
    Edition edition;
    edition.modes.assign(catalogue().rule_count(), Mode::intended);
    for (const auto& owned : catalogue().cells())
        edition.cells.push_back(owned.cell->intended);
    edition.readings.assign(catalogue().questions().size(), unread);
    return edition;
}

/// A rule that is new with the release did not hold before; one that changed held in its former
/// way.
Edition former_edition() {
    auto edition = intended_edition();
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto index = static_cast<RuleIndex>(i);
        const auto& rule = catalogue().rule(index);
        if (!rule.former.empty() || !rule.former_with.empty())
            set_mode(edition, index, Mode::former);
        else if (!rule.held_before)
            set_mode(edition, index, Mode::off);
    }
    return edition;
}

constexpr std::array known_rulebooks{
    NamedRuleBook{
        "2021-1",
        "Release 2021-1 as the note intends it; former rules before it.",
        &intended_release},
    NamedRuleBook{
        "2021-1-as-released",
        "Release 2021-1 with the known issues of its note.",
        &release_as_released},
    NamedRuleBook{"2020-4", "What held before release 2021-1, for ever.", &former_release},
};
}  // namespace

void set_mode(Edition& edition, RuleIndex rule, Mode mode) {
    edition.modes[static_cast<std::size_t>(rule)] = mode;
    for (auto i = catalogue().first_cell(rule);
         i != catalogue().cells().size() && catalogue().cells()[i].rule == rule;
         ++i)
        edition.cells[i] = value_in(*catalogue().cells()[i].cell, mode);
}

RuleBook intended_release() {
    return {.name = "2021-1", .before = former_edition(), .after = intended_edition()};
}

RuleBook release_as_released() {
    auto book = intended_release();
    book.name = "2021-1-as-released";
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto index = static_cast<RuleIndex>(i);
        if (!catalogue().rule(index).known.empty())
            set_mode(book.after, index, Mode::known);
    }
    return book;
}

RuleBook former_release() {
    auto former = former_edition();
    return {.name = "2020-4", .before = former, .after = former, .release = Instant::max()};
}

std::span<const NamedRuleBook> rulebooks() { return known_rulebooks; }
}  // namespace lakmus::model
